import { phraseText } from '../guide/content.ts'
import type { Guide } from '../guide/guide.ts'
import { titleOf } from '../ui/words/node-words.ts'
import type { Words } from '../ui/words/words.ts'
import type { DrawnNode } from './drawing.ts'

/** What drawn shapes are called where they are not seen: code, whole title, kind, and whether one only refers. */
export function drawnNames(guide: Guide, t: Words): (shape: DrawnNode) => string {
  const titles = new Map(guide.nodes.map((node) => [node.code, phraseText(titleOf(node, t).phrase)]))
  return ({ kind, code, place, again }) => {
    const title = titles.get(code) ?? ''
    // As it is seen: who tells a device by voice what to open says the code and what stands behind it.
    return `${code.toUpperCase()}${place === undefined ? '' : ` ${place}`} ${title}, ${t(`desk:kind.${kind}`)}${again ? `, ${t('desk:drawing.again')}` : ''}`
  }
}
