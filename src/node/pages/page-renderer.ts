import type { GuideFile } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Page } from '../../guide/page.ts'
import type { PageContext } from '../../ui/server/rendered-page.ts'
import type { Edition } from '../edition.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import type { DocumentParts } from './document.ts'

/**
 * Renders pages of one edition, each from the very data files that the reader's device will load. `stylesOf` gives the
 * stylesheets of a room by its name; in development Vite loads them with the room. The renderer rejects where the
 * edition does not have the data of a page.
 */
export function pageRenderer(
  edition: Pick<Edition, 'files'>,
  rendering: Pick<Rendering, 'renderPage' | 'fileLoader'>,
  around: Pick<PageContext, 'base' | 'site'>,
  stylesOf: (room: string) => readonly string[] = () => [],
  previewOf: (page: Page) => string | undefined = () => undefined,
): (page: Page) => Promise<DocumentParts> {
  const read = keepLatest(<T>(path: string): T | undefined => {
    const text = edition.files.get(path)
    return text === undefined ? undefined : JSON.parse(text)
  })
  const loader = rendering.fileLoader(read)
  return async (page) => {
    const { room, ...parts } = await rendering.renderPage(page, {
      ...around,
      loader,
      alternates: alternatesOf(page, edition, read),
    })
    return {
      ...parts,
      preview: previewOf(page),
      frames: 'room' in page && page.room === 'embed',
      kind: page.kind === 'node' || page.kind === 'shell' ? 'walk' : 'room',
      ...(room !== undefined && { styles: stylesOf(room) }),
    }
  }
}

/** The languages in which a page about a guide has a text of its own; `undefined` for other pages. */
function alternatesOf(page: Page, { files }: Pick<Edition, 'files'>, read: Read): readonly Language[] | undefined {
  if (!('text' in page)) return
  const fileIn = (language: Language) => guideFilePath(page.guide, language)
  if (page.kind !== 'node') return languages.filter((language) => files.has(fileIn(language)))
  return languages.filter((language) => read<GuideFile>(fileIn(language))?.guide.nodes.some(({ code }) => code === page.code))
}

type Read = <T>(path: string) => T | undefined

/** Keeps the last few files that were read. Pages of one guide follow each other, so memory does not grow with the content. */
function keepLatest(read: Read): Read {
  let latest: readonly { readonly path: string; readonly value: unknown }[] = []
  return <T>(path: string): T | undefined => {
    const known = latest.find((one) => one.path === path)
    if (known !== undefined) return known.value as T | undefined
    const value = read<T>(path)
    latest = [{ path, value }, ...latest].slice(0, 2 * languages.length)
    return value
  }
}
