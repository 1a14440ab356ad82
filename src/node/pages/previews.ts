import { type Language, languages, usualLanguage } from '../../guide/language.ts'
import type { Page } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { MadeFiles } from '../cache/keep.ts'
import { type Work, wholeWork } from '../cache/work.ts'
import type { Edition } from '../edition.ts'
import { previewPicture } from '../pictures/preview-pictures.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/** The pictures of link previews of a build. */
export interface Previews {
  /** By their path below the base. */
  readonly files: MadeFiles
  /** The path of the picture of a page. */
  readonly of: (page: Page) => string | undefined
}

const noPreviews: Previews = { files: new Map(), of: () => undefined }

/** The colour of Ariane's mark. */
const usualColour = '#0b4f6c'

/**
 * Draws a picture for each guide of this job in each language, and one in each language for all other pages. None without the address of the site,
 * because previews need absolute addresses.
 */
export async function drawPreviews(
  { summaries }: Pick<Edition, 'summaries'>,
  { wordsFor }: Pick<Rendering, 'wordsFor'>,
  { address, organisation, colour = usualColour }: SiteConfig,
  { keep, isMine }: Work = wholeWork,
): Promise<Previews> {
  if (address === undefined) return noPreviews
  const files = new Map<string, string | Uint8Array>()
  const paths = new Map<string, string>()
  const add = async (key: string, name: string, title: string): Promise<void> => {
    const made = await keep('preview', [name, title, organisation, colour], async () => {
      const { path, bytes } = await previewPicture({ name, title, organisation, colour })
      return new Map([[path, bytes]])
    })
    for (const [path, content] of made) {
      files.set(path, content)
      paths.set(key, path)
    }
  }
  for (const language of languages) await add(language, `preview-${language}`, wordsFor(language)('catalog:documentTitle'))
  for (const { id, language, title } of summaries.filter((guide) => isMine(guide.id)))
    await add(`${language}/${id}`, `preview-${id}-${language}`, title)
  const languageOf = (page: Page): Language => ('text' in page ? page.text : 'language' in page ? page.language : usualLanguage)
  return {
    files,
    of: (page) => ('guide' in page ? paths.get(`${languageOf(page)}/${page.guide}`) : undefined) ?? paths.get(languageOf(page)),
  }
}
