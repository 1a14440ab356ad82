import type { Plugin } from 'vite'
import { organisationFolder } from './organisation-folder.ts'
import { readSite } from './read-site.ts'

/** The words of the interface that readers see. Those for admins and authors say who made the product. */
const readersWords = /[\\/]locales[\\/][^\\/]+[\\/](?!(?:admin|authors|findings|report)\.json$)[^\\/]+\.json$/

/**
 * The Vite plugin that writes the `name` of `site.json` in place of Ariane's, for builds and for the development server. It changes the
 * words of the interface, so that a name costs the app nothing. Without a `site.json` that can be read, the words stay as they are.
 */
export function productName(content: string): Plugin {
  let name: string | undefined
  return {
    ...wordsWithName(() => name),
    async configResolved({ publicDir }) {
      name = await nameIn(content, publicDir)
    },
  }
}

/** The Vite plugin that writes a name into the words of the interface. */
export const wordsWithName = (nameOf: () => string | undefined): Plugin => ({
  name: 'ariane-product-name',
  transform: {
    order: 'pre',
    filter: { id: readersWords },
    handler: (json) => {
      const name = nameOf()
      return name === undefined ? undefined : withName(json, name)
    },
  },
})

/** The `name` of a content folder's `site.json`, or of the one that comes with Ariane; `undefined` where it has none or cannot be read. */
export async function nameIn(content: string, publicFolder: string): Promise<string | undefined> {
  const site = await readSite(await organisationFolder(content, publicFolder)).catch(() => undefined)
  return site?.name
}

/** A file of words, as JSON, with another name of the product. */
export const withName = (json: string, name: string): string => json.replaceAll('Ariane', () => JSON.stringify(name).slice(1, -1))
