import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { languages } from '../../guide/language.ts'
import { drawPicture } from '../../illustrations/draw.tsx'
import { palettes, themes } from '../../illustrations/palette.ts'
import { pictureNames } from '../../illustrations/words.ts'
import { writeBelow } from '../files/write-below.ts'

/**
 * Writes a page with all drawings for each language and theme, to review a change of shared pieces. Drawings are 288 pixels wide,
 * as on a small phone. With a browser at `executablePath`, the pages are also written as PNG. Returns the paths of the files.
 */
export async function writeContactSheets(folder: string, executablePath: string | undefined): Promise<readonly string[]> {
  const sheets = languages.flatMap((language) => themes.map((theme) => ({ name: `${language}-${theme}`, language, theme })))
  for (const { name: sheet, language, theme } of sheets) {
    const figures = pictureNames.map((name) => {
      const svg = Buffer.from(drawPicture(name, language)?.svg[theme] ?? '').toString('base64')
      return `<figure><img width="288" src="data:image/svg+xml;base64,${svg}"><figcaption>${name}</figcaption></figure>`
    })
    const page = theme === 'light' ? '#fff' : '#10191f'
    await writeBelow(
      folder,
      `${sheet}.html`,
      `<!doctype html><meta charset="utf-8"><title>${language} ${theme}</title><style>body{columns:4 288px;column-gap:16px;background:${page};font:11px sans-serif;color:${palettes[theme].soft}}figure{margin:0 0 16px;break-inside:avoid}img{display:block}</style>${figures.join('\n')}\n`,
    )
  }
  if (executablePath === undefined) return sheets.map(({ name }) => join(folder, `${name}.html`))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
  for (const { name } of sheets) {
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    await writeBelow(folder, `${name}.png`, await page.screenshot({ fullPage: true }))
  }
  await browser.close()
  return sheets.map(({ name }) => join(folder, `${name}.png`))
}
