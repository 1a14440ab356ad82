import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../guide/language.ts'
import { Illustration, illustrationHeight, illustrationWidth } from './illustration.tsx'
import type { Theme } from './palette.ts'
import { isPictureName, wordsIn } from './words.ts'

/** A drawing in one language, as SVG for light and for dark mode. */
export interface DrawnPicture {
  readonly width: number
  readonly height: number
  readonly title: string
  /** The alternative text, for screen readers and without a network. */
  readonly description: string
  readonly svg: Readonly<Record<Theme, string>>
}

/** Draws a picture by its name. `undefined` where the catalogue has no such name. */
export function drawPicture(name: string, language: Language): DrawnPicture | undefined {
  if (!isPictureName(name)) return
  const draw = (theme: Theme) => renderToStaticMarkup(<Illustration name={name} language={language} theme={theme} />)
  return {
    width: illustrationWidth,
    height: illustrationHeight(name, language),
    title: wordsIn(language).pictures[name].title,
    description: wordsIn(language).pictures[name].description,
    svg: { light: draw('light'), dark: draw('dark') },
  }
}
