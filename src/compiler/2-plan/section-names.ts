import { phraseText } from '../../guide/content.ts'
import type { Section } from '../1-read/article.ts'
import type { Flow } from '../1-read/flow-file.ts'
import { anchorText, lettersOf } from '../1-read/names.ts'
import { isBare } from '../1-read/read-article.ts'
import type { Place, Report } from '../diagnostic.ts'
import { namedBy } from './compose-article.ts'
import { type BilingualContext, textsOf } from './paired-phrase.ts'
import { stepOfHeading } from './sections/section-shape.ts'

/** A section as the target of links. */
export interface Heading {
  readonly key: string
  readonly title: string
  readonly anchor?: string
  readonly slug: string
  /** The letters and digits of the title, for anchors that another program makes of it. */
  readonly letters: string
  readonly at: Place
  /** It has no text, and neither have its inner sections. */
  readonly isBare: boolean
}

/**
 * The key of the section that an anchor names: by the author's anchor, else by the words of the heading, as we or another program
 * make an anchor of them. Other programs number headings of the same words: `#android-1` is the second.
 */
export function keyOfAnchor(headings: readonly Heading[], anchor: string): string | undefined {
  const exact = headings.find((heading) => heading.anchor === anchorText(anchor)) ?? headings.find(({ slug }) => slug === anchor)
  if (exact !== undefined) return exact.key
  const letters = lettersOf(anchor)
  const alike = letters === '' ? undefined : headings.find((heading) => heading.letters === letters)
  if (alike !== undefined) return alike.key
  const [, words, number] = /^(.+)-(\d{1,2})$/.exec(anchor) ?? []
  if (words === undefined) return
  const same = lettersOf(words)
  return headings.filter((heading) => heading.letters === same)[Number(number)]?.key
}

/** The sections of an article as the targets of links, in order. */
export const headingsOf = (sections: readonly Section[], keyOf: (section: Section) => string): readonly Heading[] =>
  sections.map((section) => ({
    key: keyOf(section),
    title: phraseText(section.title),
    ...(section.anchor !== undefined && { anchor: section.anchor }),
    slug: section.slug,
    letters: lettersOf(phraseText(section.title)),
    at: section.at,
    isBare: isBare(section),
  }))

/** The key of the only section whose heading is a step with this number. */
export function stepKeys(
  sections: readonly Section[],
  keyOf: (section: Section) => string,
  bilingual: BilingualContext,
): (number: number) => string | undefined {
  const steps = new Map<number, string[]>()
  for (const section of sections) {
    const number = stepOfHeading(section, bilingual)
    if (number !== undefined) steps.set(number, [...(steps.get(number) ?? []), keyOf(section)])
  }
  return (number) => {
    const [only, ...others] = steps.get(number) ?? []
    return others.length === 0 ? only : undefined
  }
}

/** The key of the only section with a heading, by the words of either language. */
export function titlesOf(sections: readonly Section[], keyOf: (section: Section) => string, bilingual: BilingualContext) {
  let known: Map<string, string | undefined> | undefined
  const named = (title: string, language: string) => `${language} ${title.toLowerCase().replace(/[\s.:?]+$/, '')}`
  return (title: string, language: string): string | undefined => {
    if (known === undefined) {
      known = new Map()
      for (const section of sections.slice(1))
        for (const { text, words } of textsOf(
          { phrase: section.title, ...(section.twin && { twin: section.twin }) },
          bilingual,
        )) {
          // `Cause 2 : le câble` is also called `la cause 2`.
          const [, short] = /^(\p{L}+ \p{N}{1,2}) ?[:.–—-] /u.exec(text) ?? []
          for (const name of [text, ...(short === undefined ? [] : [short])].map((name) => named(name, words.language)))
            known.set(name, known.has(name) ? undefined : keyOf(section))
        }
    }
    return known.get(named(title, language))
  }
}

/**
 * The key of every section, language-neutral where possible: the alias of the flow file, else the English anchor, else the slug
 * of the heading, in the first language of two versions with one outline. Where several sections share a key, the key of the section
 * around them is put before it. The article itself is `start`.
 */
export function keysOf(root: Section, flow: Flow | undefined, report: Report): Map<Section, string> {
  const named = namedBy(flow)
  const own = (section: Section) => named(section) ?? section.sharedSlug ?? section.slug
  const sections: { section: Section; parent: string }[] = []
  const collect = (section: Section, parent: string) => {
    for (const inner of section.sections) {
      sections.push({ section: inner, parent })
      collect(inner, own(inner))
    }
  }
  collect(root, '')
  const firsts = new Map<string, Section>()
  for (const { section } of sections) {
    const first = firsts.get(own(section))
    if (first === undefined) firsts.set(own(section), section)
    else if (section.tab === undefined && section.title.length > 0)
      report({
        code: 'repeated-heading',
        message: `Unexpected second heading \`${own(section)}\`, expected every heading of an article to differ; told apart by the section around it`,
        at: section.at,
        because: { message: 'The first', at: first.at },
      })
  }
  const count = new Map<string, number>()
  for (const { section } of sections) count.set(own(section), (count.get(own(section)) ?? 0) + 1)
  const keys = new Map<Section, string>([[root, 'start']])
  const used = new Set(['start'])
  const last = new Map<string, number>()
  for (const { section, parent } of sections) {
    const base = (count.get(own(section)) ?? 0) > 1 && parent !== '' ? `${parent}-${own(section)}` : own(section)
    let key = base
    let n = last.get(base) ?? 1
    while (used.has(key)) key = `${base}-${++n}`
    last.set(base, n)
    used.add(key)
    keys.set(section, key)
  }
  return keys
}
