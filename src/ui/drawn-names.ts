import { phraseText } from '../guide/content.ts'
import type { DrawnNode } from '../guide/drawing.ts'
import type { Guide } from '../guide/guide.ts'
import { titleOf } from './node-words.ts'
import type { Words } from './words.ts'

/** What drawn shapes are called where they are not seen: kind, code, whole title, and whether one only refers. */
export function drawnNames(guide: Guide, t: Words): (shape: DrawnNode) => string {
  const titles = new Map(guide.nodes.map((node) => [node.code, phraseText(titleOf(node, t).phrase)]))
  return ({ kind, code, place, again }) => {
    const title = titles.get(code) ?? ''
    return `${t(`desk.kind.${kind}`)}${place === undefined ? '' : ` ${place}`}, ${code.toUpperCase()}, ${again ? t('drawing.again', { title }) : title}`
  }
}
