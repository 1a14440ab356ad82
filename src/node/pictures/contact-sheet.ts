import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { languages } from '../../guide/language.ts'
import { drawPicture } from '../../illustrations/draw.tsx'
import { palettes, themes } from '../../illustrations/palette.ts'
import { pictureNames } from '../../illustrations/words.ts'

/**
 * Writes a page with all drawings for each language and theme, to review a change of shared pieces. Drawings are 288 pixels wide,
 * as on a small phone. With a browser at `executablePath`, the pages are also written as PNG. Returns the paths of the files.
 */
export async function writeContactSheets(folder: string, executablePath: string | undefined): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const sheets = languages.flatMap((language) =>
    themes.map((theme) => ({ file: join(folder, `${language}-${theme}`), language, theme })),
  )
  for (const { file, language, theme } of sheets) {
    const figures = pictureNames.map((name) => {
      const svg = Buffer.from(drawPicture(name, language)?.svg[theme] ?? '').toString('base64')
      return `<figure><img width="288" src="data:image/svg+xml;base64,${svg}"><figcaption>${name}</figcaption></figure>`
    })
    const page = theme === 'light' ? '#fff' : '#10191f'
    await writeFile(
      `${file}.html`,
      `<!doctype html><meta charset="utf-8"><title>${language} ${theme}</title><style>body{columns:4 288px;column-gap:16px;background:${page};font:11px sans-serif;color:${palettes[theme].soft}}figure{margin:0 0 16px;break-inside:avoid}img{display:block}</style>${figures.join('\n')}\n`,
    )
  }
  if (executablePath === undefined) return sheets.map(({ file }) => `${file}.html`)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
  for (const { file } of sheets) {
    await page.goto(`file://${file}.html`)
    await page.screenshot({ path: `${file}.png`, fullPage: true })
  }
  await browser.close()
  return sheets.map(({ file }) => `${file}.png`)
}
