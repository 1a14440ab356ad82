import { blocksText, phraseText } from '../../guide/content.ts'
import type { GuideNode } from '../../guide/node.ts'
import type { Loader } from '../screen/load.ts'
import type { NodeScreen } from '../screen/screen.ts'

/** What changed on a screen since the reader saw it: its new sentences, and those that are gone. */
export interface ScreenChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const mostSentences = 6

/** Compares a screen with an earlier version of its guide. Rejects where that version is no longer on the device. */
export async function changesSince(
  { data: { file, node } }: NodeScreen,
  seenIn: string,
  loader: Pick<Loader, 'earlier'>,
): Promise<ScreenChanges | undefined> {
  const before = await loader.earlier(file.guide.language, file.guide.id, seenIn)
  const seen = before.guide.nodes.find(({ id }) => id === node.id)
  return seen && screenChanges(seen, node)
}

/** Compares two versions of a screen. `undefined` where a reader sees no difference. */
export function screenChanges(before: GuideNode, now: GuideNode): ScreenChanges | undefined {
  const [old, fresh] = [sentencesOf(before), sentencesOf(now)]
  const added = fresh.filter((sentence) => !old.includes(sentence)).slice(0, mostSentences)
  const removed = old.filter((sentence) => !fresh.includes(sentence)).slice(0, mostSentences)
  return added.length + removed.length === 0 ? undefined : { added, removed }
}

/** The sentences of a screen in their order: heading, text, and answers. */
function sentencesOf(node: GuideNode): readonly string[] {
  const labels = node.kind === 'question' ? node.choices.map(({ label }) => label) : []
  const lines = [phraseText(node.title), ...blocksText(node.body, 'on-screen').split('\n'), ...labels]
  const sentences = lines.flatMap((line) => line.match(/[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]*)*[.!?…]*/g) ?? [])
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter((sentence) => sentence !== '')
}
