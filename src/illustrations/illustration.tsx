import type { Language } from '../guide/language.ts'
import type { Box } from './box.ts'
import { catalogue } from './catalogue.ts'
import { PaletteContext, palettes, type Theme } from './palette.ts'
import { Plate } from './shapes.tsx'
import { type PictureName, type Words, wordsIn } from './words.ts'

/** The width of every drawing. On a screen of 320 pixels it is shown at nine tenths. */
export const illustrationWidth = 320

interface IllustrationProps {
  readonly name: PictureName
  readonly language: Language
  readonly theme: Theme
}

/** A drawing as an SVG document of plain shapes and text, without anything that a strict policy forbids. */
export function Illustration({ name, language, theme }: IllustrationProps) {
  const { title, description } = wordsIn(language).pictures[name]
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

/** The height of a drawing in a language. It depends on the length of the texts. */
export const illustrationHeight = (name: PictureName, language: Language): number => heightOf(boxOf(name, language))

const heightOf = (box: Box): number => Math.round(box.height(illustrationWidth))

/** Generic, so that TypeScript relates the drawing to the texts of the same name. */
function boxOf<Name extends PictureName>(name: Name, language: Language): Box {
  const { pictures, shared }: Words = wordsIn(language)
  return catalogue[name](pictures[name], shared)
}
