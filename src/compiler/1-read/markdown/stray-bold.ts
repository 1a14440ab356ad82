import type { Parents, PhrasingContent, Text } from 'mdast'

type StarMark = { readonly type: 'mark'; readonly line: number; readonly column: number; readonly glued: boolean }
type Piece = PhrasingContent | StarMark
/** Reports stars at a line and column: what was found, and how it was read. */
type ReportStars = (message: string, at: { readonly line: number; readonly column: number }) => void

const isStarMark = (piece: Piece | undefined): piece is StarMark => piece?.type === 'mark'

/**
 * Finds bold that Markdown does not see, because its stars touch the wrong characters: `**Renommer ** :`, `**Nom.**suite`. Two
 * stray marks in one paragraph become bold; a mark without a partner is removed, so that readers never see stars. Escaped stars
 * stay, and so does a single mark inside a word, such as `2**3`.
 */
export function repairBold(parent: Parents, text: string, report: ReportStars): void {
  const pieces = (parent.children as PhrasingContent[]).flatMap((child) =>
    child.type === 'text' ? piecesOf(child, text) : [child],
  )
  parent.children = parent.type === 'strong' ? unmarked(pieces, report) : joined(pieces, report)
}

/** A text cut at its stray marks. Four stars are the end of one bold and the beginning of the next. */
function piecesOf(node: Text, source: string): Piece[] {
  const start = node.position?.start
  const raw = source.slice(start?.offset, node.position?.end.offset)
  if (start === undefined || !node.value.includes('**') || raw.includes('\\*')) return [node]
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: stars, index } of node.value.matchAll(/\*{2,}/g)) {
    pieces.push(textOf(node, node.value.slice(from, index)))
    from = index + stars.length
    const before = node.value.slice(0, index).split('\n')
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1)
    const glued = /\S$/.test(node.value.slice(0, index)) && /^\S/.test(node.value.slice(from))
    for (let n = 0; n < (stars.length < 4 ? 1 : 2); n++)
      pieces.push({ type: 'mark', line: start.line + before.length - 1, column, glued })
  }
  return [...pieces, textOf(node, node.value.slice(from))]
}

const textOf = (node: Text, value: string): Text => ({ ...node, value })

/** Removes the marks from bold inside bold: `**Apps****Beleid**` is parsed as one bold with stars in it. */
function unmarked(pieces: readonly Piece[], report: ReportStars): PhrasingContent[] {
  return pieces.flatMap((piece, i): PhrasingContent[] => {
    if (!isStarMark(piece)) return [piece]
    if (isStarMark(pieces[i - 1])) return []
    report('Unexpected stars inside bold, expected a space between two bolds; read as one', piece)
    return [{ type: 'text', value: piece.glued ? ' ' : '' }]
  })
}

function joined(pieces: readonly Piece[], report: ReportStars): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined) continue
    if (!isStarMark(piece)) {
      out.push(piece)
      continue
    }
    const end = pieces.findIndex((later, j) => j > i && isStarMark(later))
    if (end !== -1) {
      report(
        'Unexpected stars around bold that Markdown cannot see, expected no space inside them, and a space or nothing beside them; read as bold',
        piece,
      )
      out.push({ type: 'strong', children: pieces.slice(i + 1, end).filter((inner) => !isStarMark(inner)) })
      i = end
    } else if (piece.glued) out.push({ type: 'text', value: '**' })
    else
      report(
        'Unexpected `**` without a partner, expected bold that is closed in its own paragraph; the stars are left out',
        piece,
      )
  }
  return out.filter((node) => node.type !== 'text' || node.value !== '')
}
