import type { Language } from '../guide/language.ts'
import type { Box } from './box.ts'
import { catalogue, type Drawing } from './catalogue.ts'
import { PaletteContext, palettes, type Theme } from './palette.ts'
import { Plate } from './shapes.tsx'
import { type PictureName, words } from './words.ts'

/** Every drawing is so wide; a phone of 320 pixels shows it at nine tenths. */
export const illustrationWidth = 320

interface IllustrationProps {
  readonly name: PictureName
  readonly language: Language
  readonly theme: Theme
}

/** One drawing as an SVG document: plain shapes and text, nothing that a strict policy could forbid. */
export function Illustration({ name, language, theme }: IllustrationProps) {
  const { title, description } = words[language].pictures[name]
  const box = boxOf(name, language)
  const height = heightOf(box)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${illustrationWidth} ${height}`}
      width={illustrationWidth}
      height={height}
      role="img"
      aria-labelledby="title description"
      lang={language}
      fontFamily="system-ui, sans-serif"
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <PaletteContext value={palettes[theme]}>
        <Plate width={illustrationWidth} height={height} radius={12} fill="ground" />
        {box.draw(illustrationWidth)}
      </PaletteContext>
    </svg>
  )
}

/** How high a drawing is in a language: its words make its height. */
export const illustrationHeight = (name: PictureName, language: Language): number => heightOf(boxOf(name, language))

const heightOf = (box: Box): number => Math.round(box.height(illustrationWidth))

function boxOf(name: PictureName, language: Language): Box {
  const { pictures, shared } = words[language]
  const draw = catalogue[name] as Drawing
  return draw(pictures[name] as never, shared)
}
