import { correction, generate } from 'lean-qr'
import { useWords } from '../../words/words-context.tsx'

/** The width of the quiet zone around a symbol, in modules (ISO/IEC 18004). */
const quiet = 4

/**
 * A text as a QR symbol, made on the device: black on white in every theme, because some scanners need that. A text that is too
 * long for a symbol (about 2,300 characters) gives a message instead.
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

/** The dark modules of a symbol as one SVG path, with a rectangle for each horizontal run. */
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

/** The symbol with medium error correction, for longer texts with low; `undefined` where the text does not fit. */
function symbolOf(text: string) {
  for (const level of [correction.M, correction.L]) {
    try {
      return generate(text, { minCorrectionLevel: level })
    } catch {
      // Too long for this level.
    }
  }
  return
}
