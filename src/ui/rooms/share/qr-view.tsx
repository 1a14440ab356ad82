import { correction, generate } from 'lean-qr'
import { useWords } from '../../words/words-context.tsx'

/** How many modules of quiet the standard wants around a symbol (ISO/IEC 18004). */
const quiet = 4

/**
 * A text as a QR symbol, drawn on the device: black on white in every theme, because some readers take no other. A text too long
 * for a symbol (some 2,300 signs) is said to be so.
 */
export function QrView({ text }: { text: string }) {
  const { t } = useWords()
  const path = modulesOf(text)
  if (path === undefined) return <p className="notice">{t('share:tooLong')}</p>
  const side = path.size + 2 * quiet
  return (
    <svg
      className="qr"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={t('share:qr')}
      shapeRendering="crispEdges"
    >
      <rect className="paper" x={-quiet} y={-quiet} width={side} height={side} />
      <path className="modules" d={path.d} />
    </svg>
  )
}

/** The dark modules of a symbol as one path, a run of them in a row being one piece. */
function modulesOf(text: string): { readonly size: number; readonly d: string } | undefined {
  const symbol = symbolOf(text)
  if (symbol === undefined) return
  let d = ''
  for (let y = 0; y < symbol.size; y++)
    for (let x = 0; x < symbol.size; x++) {
      if (!symbol.get(x, y) || symbol.get(x - 1, y)) continue
      let end = x + 1
      while (symbol.get(end, y)) end++
      d += `M${x} ${y}h${end - x}v1H${x}z`
    }
  return { size: symbol.size, d }
}

/** Medium correction survives a scratched screen; a longer text gets less of it before it gets none. */
function symbolOf(text: string) {
  for (const level of [correction.M, correction.L]) {
    try {
      return generate(text, { minCorrectionLevel: level })
    } catch {
      // Does not fit: try with less.
    }
  }
  return
}
