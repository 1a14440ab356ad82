import { type Guide, nodeOf } from '../../guide/guide.ts'
import { type Code, exits } from '../../guide/node.ts'
import type { Thread } from './session.ts'
import { type Answer, beginTrail, type Trail } from './trail.ts'

/** The most answers that a person types. */
const mostAnswers = 9
/** The most screens that are walked to reach a code. */
const mostScreens = 1000

/**
 * The answers of a walk in a form that a person can type after the code of its last screen: how many there are, then one symbol an
 * answer, its place among those of its screen: `3211`. Screens with one way on have no symbol. `undefined` where the walk cannot be
 * written so: it has other guides, it did not begin at the start of its guide, a step was passed over, or there are more than nine
 * answers. Reverse of `readTypedWalk`.
 */
export function typeWalk({ trail, callers, called }: Thread, guide: Guide): string | undefined {
  const { answers, at } = trail
  const end = guide.nodes.find(({ id }) => id === at)
  if (callers.length > 0 || called.length > 0 || answers.length === 0 || end === undefined) return
  const symbols = answers.map(([node, option]) => symbolOf(guide, node, option))
  const typed = symbols.join('')
  const text = `${typed.length}${typed}`
  const read = symbols.includes(undefined) ? undefined : readTypedWalk(text, guide, end.code)
  return JSON.stringify(read?.answers) === JSON.stringify(answers) ? text : undefined
}

/** The symbol of an answer: empty where there is no other; `undefined` where it has none. */
function symbolOf(guide: Guide, id: string, option: string): string | undefined {
  const node = guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return
  const ways = exits(node)
  const place = ways.findIndex((way) => way.option === option)
  if (place < 0 || place >= 35) return
  return ways.length === 1 ? '' : (place + 1).toString(36)
}

/**
 * Reads the answers that `typeWalk` has written, from untrusted text, and walks them from the start of a guide to the screen of a
 * code. `undefined` where the text is something else, or does not lead there. Never throws.
 */
export function readTypedWalk(text: string, guide: Guide, code: Code): Trail | undefined {
  const [, count = '', typed = ''] = /^(\d)([1-9a-z]*)$/.exec(text.toLowerCase()) ?? []
  if (count === '' || typed.length !== Number(count) || typed.length > mostAnswers) return
  const left = [...typed]
  const answers: Answer[] = []
  let node = nodeOf(guide, guide.start)
  while (left.length > 0 || node.code !== code) {
    const ways = exits(node)
    const way = ways.length === 1 ? ways[0] : ways[Number.parseInt(left.shift() ?? '', 36) - 1]
    if (way === undefined || answers.length >= mostScreens) return
    answers.push([node.id, way.option])
    node = nodeOf(guide, way.to)
  }
  return answers.length === 0 ? undefined : { ...beginTrail(guide, node.id), answers }
}
