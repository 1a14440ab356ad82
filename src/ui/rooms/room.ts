import type { ReactNode } from 'react'
import type { Address } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import type { Loader } from '../screen/load.ts'
import type { ScreenData } from '../screen/screen.ts'
import type { Words } from '../words/words.ts'

/** The input of a load besides the address. */
export interface LoadContext {
  readonly loader: Loader
  /** The reader's language, for addresses that name none. */
  readonly language: Language
  /** The language of the guide's text, if the page names it: its file is the first to be requested. */
  readonly text?: Language | undefined
  /** The hash of the data of the page that is open: no other version is loaded. */
  readonly hash?: string | undefined
  /** The query of the address. */
  readonly search?: string | undefined
}

/** What an address of a room leads to: the data of its screen, or another address to open instead. */
export type Loaded<Data> = { readonly data: Data } | { readonly instead: Address }

/** One kind of page: it loads its data, and has its address, its title and its view. */
export interface Room<Data extends ScreenData = ScreenData> {
  /**
   * Loads the data of an address of this room; `undefined` if it does not exist. Rejects if data cannot be loaded. Absent if the room
   * has no address of its own.
   */
  load?(address: Address, from: LoadContext): Promise<Loaded<Data> | undefined>
  /** The one address of a screen in a language; `undefined` where it has none of its own. */
  addressOf(data: Data, language: Language): Address | undefined
  /** The query that belongs to the address, such as `?q=…`; absent where there is none. */
  queryOf?(data: Data): string
  /** The title of the document. */
  title(data: Data, t: Words): string
  /**
   * One or two sentences for search results and link previews. Absent for the screens of guides: only the build needs theirs
   * (`server/node-description.ts`), and a first visit does not load them.
   */
  description?(data: Data, t: Words): string
  /** Changes with what the page shows: where page and data agree, the app hydrates the page. Absent: never hydrated. */
  hashOf?(data: Data): string | undefined
  /** The page links the room's own stylesheet and is no search result. */
  readonly apart?: boolean
  View(props: { readonly data: Data }): ReactNode
}
