import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from '../../../src/guide/encode.ts'
import type { Guide } from '../../../src/guide/guide.ts'
import type { Code } from '../../../src/guide/node.ts'

/** A copy of a build that a test may change. */
export function copyOf(folder: string, name: string): string {
  const copy = `${folder}-${name}`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  return copy
}

const edit = (file: string, change: (text: string) => string): void => writeFileSync(file, change(readFileSync(file, 'utf8')))

/** Writes a French guide of a copied build in another version: its data, and the hash on its pages. Returns the new hash. */
export function writeGuide(folder: string, guide: Guide): string {
  const hash = [...guide.hash].reverse().join('')
  edit(join(folder, `data/fr/${guide.id}.json`), (text) => JSON.stringify({ ...JSON.parse(text), guide: { ...guide, hash } }))
  const pages = join(folder, 'fr', guide.id)
  for (const path of readdirSync(pages, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html')))
    edit(join(pages, path), (html) => html.replaceAll(guide.hash, hash).replaceAll(guide.hash.slice(0, 8), hash.slice(0, 8)))
  return hash
}

/** Replaces a plain text on the page of a French screen: in its heading as React writes it, and in its head. */
export function rewordPage(folder: string, guide: string, code: Code, [from, to]: readonly [string, string]): void {
  const inBody = (text: string): string => encode(text).replaceAll("'", '&#x27;')
  edit(join(folder, 'fr', guide, code, 'index.html'), (html) =>
    html.replaceAll(inBody(from), inBody(to)).replaceAll(encode(from), encode(to)),
  )
}

/** Removes the pages of a code, which the index then names as retired. */
export function retireCode(folder: string, guide: string, code: Code): void {
  for (const path of [`fr/${guide}/${code}`, `nl/${guide}/${code}`, code])
    if (existsSync(join(folder, path))) rmSync(join(folder, path), { recursive: true })
  removeCodes(folder, (one) => one === code)
  edit(join(folder, 'data/codes.json'), (text) => {
    const index = JSON.parse(text)
    return JSON.stringify({ ...index, retired: { ...index.retired, [code]: null } })
  })
}

/** Removes some codes from the index of a copied build. */
export const removeCodes = (folder: string, isGone: (code: string, guide: string) => boolean): void =>
  edit(join(folder, 'data/codes.json'), () => codesWithout(folder, isGone))

/** The index of codes of a build without some of them. */
export function codesWithout(folder: string, isGone: (code: string, guide: string) => boolean): string {
  const index = JSON.parse(readFileSync(join(folder, 'data/codes.json'), 'utf8'))
  const left = Object.entries<readonly string[]>(index.codes).filter(([code, [guide = '']]) => !isGone(code, guide))
  return JSON.stringify({ ...index, codes: Object.fromEntries(left) })
}

/** Changes the `site.json` of a copied build. */
export const editSite = (folder: string, change: object): void =>
  edit(join(folder, 'site.json'), (text) => JSON.stringify({ ...JSON.parse(text), ...change }))
