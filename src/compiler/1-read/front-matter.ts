import type { Report } from '../diagnostic.ts'
import type { FrontMatter } from './article.ts'
import { decodeEntities } from './entities.ts'
import { readYaml } from './yaml.ts'

/**
 * Parses the front matter of an article. Keys that are absent, empty or of another type are left out. YAML that cannot be read is
 * reported, and the article is read without it.
 */
export function readFrontMatter(yaml: string, file: string, line: number, report: Report): FrontMatter {
  const read = readYaml(yaml, file, line, report)
  const data = read?.data
  if (read === undefined || typeof data !== 'object' || data === null) return {}
  const fields = new Map<string, unknown>(Object.entries(data))
  const text = (key: string): string | undefined => {
    const value = fields.get(key)
    const first: unknown = Array.isArray(value) ? value[0] : value // Localised files have `title:` as a list.
    return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
  }
  // YAML has no entities, but translation tools write `l&#39;erreur` there as they do in the text.
  const shown = (key: string): string | undefined => {
    const value = text(key)
    return value === undefined ? undefined : decodeEntities(value)
  }
  const title = shown('title')?.replace(/\s*\|\s*Microsoft (?:Docs|Intune)\s*$/, '')
  const description = shown('description')
  const short = shown('short')
  const date = isoDate(text('ms.date'))
  const assetId = text('ms.assetid')?.toLowerCase()
  const translation =
    text('translation') === 'project' ? 'project' : translationOf(text('translationtype') ?? text('ms.translationtype'))
  const translatedFrom = text('translated_from')
  const sourceHash = text('source_hash')?.toLowerCase()
  const sourceCommit = text('ms.sourcegitcommit')?.toLowerCase()
  const all = (key: string): string =>
    [fields.get(key)]
      .flat()
      .filter((value) => typeof value === 'string')
      .join(' ')
  // The keys by which Microsoft marked its help for employees, at different times.
  const isForUsers =
    /\buser help\b/i.test(all('searchScope')) || /\bend-?user\b/i.test(`${all('ms.subservice')} ${all('ms.custom')}`)
  // Every article of Microsoft's documentation has such keys. Its licence is known, and the passport names it.
  const isMicrosofts = [...fields.keys()].some((key) => key.startsWith('ms.'))
  const claim = isMicrosofts
    ? undefined
    : ['copyright', 'license', 'licence', 'source', 'author'].find((key) => text(key) !== undefined)
  if (claim !== undefined)
    report({
      code: 'foreign-licence',
      message: `Unexpected \`${claim}: ${text(claim)}\` in an article without the \`ms.\` keys of Microsoft’s documentation, expected an article of that; its passport would name the wrong author and licence`,
      at: read.placeOf([claim]),
    })
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(short && { short }),
    ...(date && { date }),
    ...(assetId && { assetId }),
    ...(translation && { translation }),
    ...(sourceCommit && { sourceCommit }),
    ...(translatedFrom && { translatedFrom }),
    ...(sourceHash && { sourceHash }),
    ...(isMicrosofts && { isMicrosofts }),
    ...(text('redirect_url') !== undefined && { isRedirect: true as const }),
    ...(isForUsers && { audience: 'user' as const }),
  }
}

/** Microsoft writes the month first: `7/8/2016` is 8 July. */
function isoDate(written: string | undefined): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written ?? '')
  if (american) return `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0]
}

/** `HT` and `Human Translation` are by people; `MT`, `MTE75` and the like by machines. */
function translationOf(written: string | undefined): 'human' | 'machine' | undefined {
  if (written === undefined) return
  if (/^(ht|human)/i.test(written)) return 'human'
  return /^(mt|machine)/i.test(written) ? 'machine' : undefined
}

/**
 * A text whose front matter begins on the first line and ends with `---`, for a parser that knows no other. YAML may also end with
 * `...`, and empty lines may stand above it: they are moved below, so that the lines of the article keep their numbers.
 */
export function withPlainFrontMatter(text: string): string {
  const [, blank = '', yaml, end = ''] =
    /^((?:[ \t]*\n)*)(---[ \t]*\n(?:(?!---[ \t]*\n|\.\.\.[ \t]*\n).*\n)*)(---|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  if (yaml === undefined || (blank === '' && end === '---') || !beginsYaml(yaml)) return text
  const rest = text.slice(blank.length + yaml.length + end.length)
  const lineEnd = rest.indexOf('\n')
  return lineEnd === -1
    ? `${yaml}---${rest}\n${blank}`
    : `${yaml}---${rest.slice(0, lineEnd + 1)}${blank}${rest.slice(lineEnd + 1)}`
}

/** Whether a text begins with a `---` line and a key of YAML, below comments and empty lines. */
export const beginsYaml = (text: string): boolean => /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[\w.-]+:(?:[ \t]|\n)/.test(text)

/**
 * The `ms.assetid` of an article that has not been read yet. Reports nothing: problems of the front matter are reported when it
 * is read.
 */
export function assetIdOf(text: string): string | undefined {
  const plain = withPlainFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const yaml = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*$/m.exec(plain)?.[1]
  if (yaml === undefined) return
  // Front matter with a fault elsewhere still says which guide the article is of.
  return (
    readFrontMatter(yaml, '', 1, () => undefined).assetId ?? /^ms\.assetid:[ \t]*["']?([\w-]+)/m.exec(yaml)?.[1]?.toLowerCase()
  )
}
