import type { Address } from '../guide/address.ts'
import type { Language } from '../guide/language.ts'
import { readAsked } from './find-asked.ts'
import type { Loader } from './load.ts'
import type { Screen } from './screen.ts'

/**
 * The error door: the list of codes, or the answer to what a link or a form asks in its query. Where one screen is clearly
 * meant it is that screen. Search comes as a file of its own, for whoever asks.
 */
export async function findRoom(language: Language, loader: Loader, search: string, open: (address: Address) => Promise<Screen>): Promise<Screen> {
  const [{ FindView }, index, catalog] = await Promise.all([import('./find-view.tsx'), loader.find(), loader.catalog(language)])
  const room = { kind: 'find', language, index, catalog, View: FindView } as const
  const asked = readAsked(search, language)
  if (asked === undefined) return room
  const [{ openFinder }, codes] = await Promise.all([import('../runtime/find.ts'), loader.codes()])
  const found = openFinder(index, codes)(asked)
  return found.kind === 'one' ? open({ kind: 'node', language, guide: found.guide, code: found.code }) : { ...room, answer: { query: asked.query, guide: asked.guide, found } }
}
