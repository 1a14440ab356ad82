import { phraseText } from '../../../src/guide/content.ts'
import type { GuideFile } from '../../../src/guide/guide.ts'
import type { GuideNode } from '../../../src/guide/node.ts'

/** The path of a step in the middle of a French guide that is followed by another step, both with a heading of their own: a visit waits for that heading. */
export function measuredPage(files: readonly GuideFile[]): string {
  for (const { guide } of files) {
    const node = guide.nodes.find((one, place) => isFollowedByStep(one, guide.nodes[place + 1]))
    if (guide.language === 'fr' && node !== undefined) return `/${guide.language}/${guide.id}/${node.code}/`
  }
  throw new Error('Unexpected content, expected a French guide with two steps in a row')
}

const isFollowedByStep = (one: GuideNode, next: GuideNode | undefined): boolean =>
  one.kind === 'step' &&
  one.body.length === 0 &&
  next?.kind === 'step' &&
  one.next === next.id &&
  phraseText(one.title) !== phraseText(next.title)
