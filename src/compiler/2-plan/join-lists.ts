import type { Phrase } from '../../guide/content.ts'
import type { SourceBlock, SourceItem, SourceList } from '../1-read/article.ts'
import { saying, saysAnywhere, type Speakers } from './voices.ts'

/**
 * One procedure that its author cut in pieces is one list again: a list that goes on where the last one stopped continues
 * it, and pictures, alerts and code below a list belong to its last step.
 *
 * ```md
 * 1. Ouvrez le menu.
 *
 * ![menu](menu.png)
 *
 * 2. Choisissez **Réseau**.
 * ```
 */
export function joinLists(source: readonly SourceBlock[], speakers: Speakers): SourceBlock[] {
  const blocks = withSwallowedItems(source)
  const out: SourceBlock[] = []
  blocks.forEach((block, i) => {
    const last = out.at(-1)
    if (last?.type === 'list' && last.style === 'ordered') {
      if (block.type === 'list' && block.style === 'ordered' && continues(last, block)) {
        out[out.length - 1] = { ...last, items: [...last.items, ...block.items] }
        return
      }
      const goesOn = blocks.slice(i + 1).find((later) => later.type === 'list' && later.style === 'ordered')
      const inside = goesOn?.type === 'list' && continues(last, goesOn) && block.type !== 'table'
      if (['figure', 'alert', 'code'].includes(block.type) || inside) {
        out[out.length - 1] = withInLastItem(last, block)
        return
      }
    }
    out.push(block)
  })
  return out.map((block) => (block.type === 'list' && block.style === 'ordered' ? warnInTime(block, speakers) : block))
}

const continues = (first: SourceList, second: SourceList): boolean => {
  const last = first.items.at(-1)?.number
  const start = second.items[0]?.number
  return last !== undefined && start === last + 1
}

const mark = /^(\d{1,2})[.)][ \t\u00a0]+(?=\S)/

/** A paragraph that begins with the number that the list before it has come to is its next item, whatever Markdown makes of it. */
function withSwallowedItems(blocks: readonly SourceBlock[]): SourceBlock[] {
  let last: number | undefined
  return blocks.map((block): SourceBlock => {
    if (block.type === 'list' && block.style === 'ordered') last = block.items.at(-1)?.number
    const written = block.type === 'paragraph' ? numbered(block.phrase) : undefined
    if (block.type !== 'paragraph' || written === undefined || last === undefined || written.number !== last + 1) return block
    last = written.number
    const twin = block.twin && (numbered(block.twin)?.phrase ?? block.twin)
    const item = { at: block.at, number: written.number, blocks: [saying(block, { phrase: written.phrase, ...(twin && { twin }) })] }
    return { type: 'list', style: 'ordered', at: block.at, items: [item] }
  })
}

function numbered([first, ...others]: Phrase): { readonly number: number; readonly phrase: Phrase } | undefined {
  const number = typeof first === 'string' ? mark.exec(first)?.[1] : undefined
  return number === undefined || typeof first !== 'string' ? undefined : { number: Number(number), phrase: [first.replace(mark, ''), ...others] }
}

function withInLastItem(list: SourceList, block: SourceBlock): SourceList {
  const last = list.items.at(-1)
  return last === undefined ? list : { ...list, items: [...list.items.slice(0, -1), { ...last, blocks: [...last.blocks, block] }] }
}

/**
 * A warning about a hazard that stands behind the step it warns of moves before the first such step: nobody can heed it
 * afterwards.
 */
function warnInTime(list: SourceList, speakers: Speakers): SourceList {
  const isHazard = (block: SourceBlock): boolean => saysAnywhere(block, speakers, (text, words) => words.hazard.test(text))
  const first = list.items.findIndex((item) => item.blocks.some((block) => block.type !== 'alert' && isHazard(block)))
  if (first === -1) return list
  const late = list.items.slice(first + 1).flatMap((item) => item.blocks.filter((block) => block.type === 'alert' && block.alert !== 'tip' && isHazard(block)))
  if (late.length === 0) return list
  return {
    ...list,
    items: list.items.map((item, i): SourceItem => {
      if (i < first) return item
      const kept = item.blocks.filter((block) => !late.includes(block))
      const [head, ...rest] = kept
      return { ...item, blocks: i === first && head !== undefined ? [head, ...late, ...rest] : kept }
    }),
  }
}
