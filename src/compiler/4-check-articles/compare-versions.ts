import { phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { Article } from '../1-read/article.ts'
import { sameOutline } from '../2-plan/pair-articles.ts'
import { type Report, startOf } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { wordsOf } from '../language/words-of.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

interface Version {
  readonly article: Article
  readonly sections: readonly SectionParts[]
}

/** The aspects of a section that must be the same in every language, as values that can be compared. */
const aspects: readonly {
  readonly code: DiagnosticCode
  readonly what: string
  readonly of: (parts: SectionParts) => readonly string[]
}[] = [
  { code: 'links-differ', what: 'links', of: ({ links }) => links.map(({ href }) => neutral(href)) },
  { code: 'numbers-differ', what: 'numbers', of: ({ texts }) => texts.flatMap(({ text }) => numbersOf(text)) },
  { code: 'bold-differs', what: 'names in bold', of: ({ bold }) => bold.map(() => '**') },
]

/**
 * Compares two versions of one text, section by section: a link, a number or a bold name in only one of them is a mistake of the
 * translation. Articles with different outlines are not compared here; `languages-differ` reports them.
 */
export function compareVersions(first: Version, second: Version, locate: Locate, report: Report): void {
  if (!sameOutline(first.article.root, second.article.root)) return
  const pairs = first.sections.flatMap((own, i) => {
    const other = second.sections[i]
    return other === undefined ? [] : [{ own, other }]
  })
  const [mine, theirs] = [first.article.language, second.article.language]
  for (const { code, what, of } of aspects) {
    const differing = pairs.flatMap(({ own, other }) => {
      const [here, there] = [of(own), of(other)]
      const extra = without(here, there).filter((value) => !writesInWords(other, theirs, value))
      const missing = without(there, here).filter((value) => !writesInWords(own, mine, value))
      return extra.length + missing.length === 0 ? [] : [{ own, other, extra, missing }]
    })
    const [at] = differing
    if (at === undefined) continue
    const more = differing.length > 1 ? ` (and in ${differing.length - 1} more sections)` : ''
    report({
      code,
      message: `Unexpected ${what} of \`${phraseText(at.own.section.title).slice(0, 60)}\`: ${[said(at.extra, mine), said(at.missing, theirs)].filter((part) => part !== '').join(', ')}, expected the same in both${more}`,
      at: at.own.section.at,
      because: { message: 'The other', at: at.other.section.at },
    })
  }
  compareSources(first.article, second.article, report)
  compareAlts(pairs, theirs, locate, report)
}

/** Reports versions that were translated from different commits of the original. */
function compareSources({ front: a, file }: Article, { front: b, file: other }: Article, report: Report): void {
  if (a.sourceCommit === undefined || b.sourceCommit === undefined || a.sourceCommit === b.sourceCommit) return
  report({
    code: 'sources-differ',
    message: `Unexpected source commit \`${a.sourceCommit.slice(0, 10)}\`, expected that of the other language, \`${b.sourceCommit.slice(0, 10)}\`; they translate different states of one article`,
    at: startOf(file),
    because: { message: 'The other', at: startOf(other) },
  })
}

/** Reports alternative texts of three words or more that are the same in both languages, and so are not translated. */
function compareAlts(
  pairs: readonly { own: SectionParts; other: SectionParts }[],
  language: string,
  locate: Locate,
  report: Report,
): void {
  for (const { own, other } of pairs) {
    const alts = new Set(own.pictures.map(({ picture }) => picture.alt))
    for (const { picture, at } of other.pictures)
      if (alts.has(picture.alt) && (picture.alt.match(/\p{Ll}{2,}/gu)?.length ?? 0) > 2)
        report({
          code: 'untranslated-alt',
          message: `Unexpected alternative text \`${picture.alt.slice(0, 60)}\` in both languages, expected it in ${language}`,
          at: locate(at, picture.alt),
        })
  }
}

/** The values of the first list without those of the second; repeated values count. */
function without(values: readonly string[], others: readonly string[]): string[] {
  if (values.length === 0) return []
  const left = new Map<string, number>()
  for (const value of others) left.set(value, (left.get(value) ?? 0) + 1)
  return values.filter((value) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count <= 0
  })
}

const said = (values: readonly string[], language: string): string =>
  values.length === 0
    ? ''
    : values[0] === '**'
      ? `${values.length} only in ${language}`
      : `${values
          .slice(0, 3)
          .map((value) => `\`${value}\``)
          .join(', ')}${values.length > 3 ? ' …' : ''} only in ${language}`

/** A link without the parts that differ between languages: `/fr-fr/`, case, the words of an anchor, `http:` for `https:`. */
const neutral = (href: string): string =>
  href
    .toLowerCase()
    .replace(/^http:/, 'https:')
    .replace(/\/(?:fr|nl|en)-[a-z]{2}\//, '/')
    .replace(/#.*$/, '#')
    .replace(/\/$/, '')

/** Whether a section has the number as a word: `twintig` for 20. */
function writesInWords({ texts }: SectionParts, language: Language, value: string): boolean {
  const word = /^\d{1,2}$/.test(value) ? wordsOf(language).numbers[Number(value)] : undefined
  return (
    word !== undefined &&
    texts.some(({ text }) =>
      text
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .includes(word),
    )
  )
}

/** The numbers in a text, without separators, which differ between languages: `10 000` and `10.000`. */
const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/\D/g, ''))
