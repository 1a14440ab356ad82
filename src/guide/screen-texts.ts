import { blocksText, phraseText } from './content.ts'
import type { Guide } from './guide.ts'
import { headingOf } from './heading.ts'
import type { Language } from './language.ts'
import { type Code, type GuideId, type GuideNode, isSharedEnd } from './node.ts'

/** The parts of a screen that a search tells apart, the most telling first. `guide`: the title of the guide, at its first screen. */
export const textParts = ['guide', 'title', 'answers', 'names', 'body', 'section'] as const
export type TextPart = (typeof textParts)[number]

/** The texts of a screen, by part. Lines are texts of their own. */
export interface ScreenTexts {
  readonly guide: GuideId
  readonly language: Language
  readonly code: Code
  readonly parts: Readonly<Record<TextPart, string>>
}

/** The texts of a screen that is in a guide. `words`: its heading and its answers as a page shows them. */
export function screenTexts(
  guide: Guide,
  node: GuideNode,
  words?: { readonly title: string; readonly answers: readonly string[] },
): ScreenTexts {
  const choices = node.kind === 'question' ? node.choices : []
  const isStart = node.id === guide.start
  return {
    guide: guide.id,
    language: guide.language,
    code: node.code,
    parts: {
      guide: isStart ? guide.title : '',
      title: joined([words?.title ?? phraseText(headingOf(node)), phraseText(node.title), node.label]),
      answers: joined([...(words?.answers ?? choices.map(({ label }) => label)), ...choices.map(({ detail }) => detail)]),
      names: joined((node.names ?? []).flatMap(({ name, also }) => [name, ...also.map((other) => other.name)])),
      body: joined([
        blocksText(node.body),
        ...(node.errata ?? []).map(({ text }) => text),
        ...(node.elsewhere ?? []),
        ...(node.was === undefined ? [] : [phraseText(node.was.title), blocksText(node.was.body)]),
        ...(isStart ? [guide.description] : []),
      ]),
      section: node.section,
    },
  }
}

/** Lines, each once, without empty ones. */
const joined = (lines: readonly (string | undefined)[]): string =>
  [...new Set(lines)].filter((line) => line !== undefined && line !== '').join('\n')

/** The texts of the screens of a guide where help begins: not its shared ends and its checks, nor what a correction took out of the walk. */
export const helpTexts = (guide: Guide): readonly ScreenTexts[] =>
  guide.nodes
    .filter((node) => !isSharedEnd(node) && (node.kind !== 'check' || node.was !== undefined) && !node.superseded)
    .map((node) => screenTexts(guide, node))
