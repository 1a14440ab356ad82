import { type Language, languageOf } from '../guide/language.ts'
import { type GuideId, isGuideId } from '../guide/node.ts'
import {
  firstOf,
  listOf,
  listOfReadable,
  numberTo,
  oneOf,
  type Reader,
  readIf,
  recordOf,
  text,
  withDefault,
} from '../guide/read.ts'

/*
 * Messages between a page and the service worker, in both directions, and the readers that both sides use.
 *
 * A page and a worker of different versions may talk to each other: an open tab keeps its code while a newer worker takes over.
 * So a message type or a field keeps its name for good, and readers accept messages that have fewer fields.
 */

/** Messages of a page. Where an answer is expected, the message carries a port for it. */
export type FromPage =
  /** Asks for `Status`. The worker then downloads what is missing. */
  | { readonly type: 'status' }
  /** Takes over from the older version: the reader asked for the update. */
  | { readonly type: 'activate' }
  /** Asks the version that waits for `Changes`, with titles in this language, for a reader at a screen. */
  | ({ readonly type: 'changes'; readonly language: string } & Partial<ShownPlace>)
  /** Keeps all guides of a site whose content is too large for every device. */
  | { readonly type: 'keep-all' }
  /** Reads everything that is stored, and downloads again what is damaged. */
  | { readonly type: 'repair' }
  /**
   * Asks for `Readiness`: can a reader walk these guides without a network? `bring`: downloads first what is missing. `all`: on a
   * site whose content is too large for every device, all guides are kept from now on.
   */
  | ({ readonly type: 'walk'; readonly bring: boolean; readonly all: boolean } & GuideSelection)
  /** Removes everything that is stored, and the worker. Answered with `Removed`. */
  | { readonly type: 'remove' }
  /**
   * Stores the current page as HTML, to be shown at once at the next visit without a network. `file` and `hash`: the data file that
   * the page shows, and its hash. A page that shows another version than the worker keeps is not stored.
   */
  | { readonly type: 'screen'; readonly path: string; readonly html: string; readonly file?: string; readonly hash?: string }
  /** Removes all stored pages, which show the reader's answers. */
  | { readonly type: 'forget' }

/** The screen that a reader sees: the data file of its guide, the hash of the version that is shown, and its code. */
export interface ShownPlace {
  readonly file: string
  readonly hash: string
  readonly code?: string
}

/** Some guides as a reader of one language gets them. */
export interface GuideSelection {
  readonly language: Language
  readonly guides: readonly GuideId[]
}

/** What is stored now: the answer to `status`, and sent to every page when a download or a check has ended. */
export interface Status {
  readonly type: 'status'
  /** `ready`: every entry that this device should have is in the cache. Only then may a page say “available offline”. */
  readonly state: 'ready' | 'incomplete'
  readonly version?: string | undefined
  /** The newest date in the content, `2026-03-14`. */
  readonly date?: string | undefined
  /** Number of cache entries. */
  readonly entries: number
  /** Size of the downloads. */
  readonly bytes: number
  /** How many guides a reader can choose from. */
  readonly guides: number
  /** How many of the entries are pictures and drawings. */
  readonly pictures?: number | undefined
  /** How many pictures are missing, where everything else is there: the guides work, with words in place of pictures. */
  readonly missingPictures?: number | undefined
  /** The totals with all guides kept, where that is more. */
  readonly all?: Amount | undefined
  /** The browser had no room left. */
  readonly full?: boolean | undefined
}

/** A number of guides and the size of their downloads. */
export interface Amount {
  readonly guides: number
  readonly bytes: number
}

/** Progress of a download, sent to every page for each further percent. */
export interface Progress {
  readonly type: 'progress'
  /** A whole number from 0 to 100, by bytes. */
  readonly percent: number
}

/** What a new version changes, as titles of guides. */
export interface Changes {
  readonly type: 'changes'
  readonly version?: string | undefined
  readonly date?: string | undefined
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /**
   * What changes for the reader: their screen, another part of their guide, the guide is gone, nothing in it (`other`); or they see the
   * new version already. Absent where the reader is in no guide.
   */
  readonly place?: 'screen' | 'guide' | 'gone' | 'other' | 'shown' | undefined
}

/** The result of a check that reads every entry and visits every screen of some guides in the cache alone. */
export interface Readiness {
  readonly type: 'walked'
  readonly version: string
  readonly date?: string | undefined
  /** Number of cache entries. */
  readonly entries: number
  /** Size of the downloads. */
  readonly bytes: number
  readonly guides: number
  readonly screens: number
  /** How many of the entries are pictures and drawings. */
  readonly pictures?: number | undefined
  /** How many things are missing or damaged. None: the guides work without a network. */
  readonly missingCount: number
  /** The first of them by name. */
  readonly missing: readonly string[]
  /** The browser had no room for them. */
  readonly full?: boolean | undefined
}

export interface Removed {
  readonly type: 'removed'
}

export type FromWorker = Status | Progress | Changes | Readiness | Removed

/** The header of a kept data file that answers because the network gave none. */
export const fromDeviceHeader = 'x-ariane-from-device'

const mostGuides = 5000

/** Reads a message of a page. Returns `undefined` for anything else. */
export const readFromPage: Reader<FromPage> = firstOf(
  recordOf({ type: oneOf('status', 'activate', 'keep-all', 'repair', 'remove', 'forget') }),
  recordOf({ type: oneOf('changes'), language: text }, { file: text, hash: text, code: text }),
  recordOf({ type: oneOf('screen'), path: text, html: text }, { file: text, hash: text }),
  recordOf({
    type: oneOf('walk'),
    language: (data) => languageOf(text(data) ?? ''),
    guides: listOf(readIf(text, isGuideId), mostGuides),
    bring: withDefault(oneOf(true, false), false),
    all: withDefault(oneOf(true, false), false),
  }),
)

const count = withDefault(numberTo(), 0)
const flag = oneOf(true)

/*
 * Readers of the worker's messages, one for each, so that the code of a page has only those that it needs. Each returns
 * `undefined` for anything else.
 */

export const readStatus: Reader<Status> = recordOf(
  {
    type: oneOf('status'),
    state: withDefault(oneOf('ready', 'incomplete'), 'incomplete'),
    entries: count,
    bytes: count,
    guides: count,
  },
  {
    version: text,
    date: text,
    pictures: numberTo(),
    missingPictures: numberTo(),
    all: recordOf({ guides: count, bytes: count }),
    full: flag,
  },
)

export const readProgress: Reader<Progress> = recordOf({ type: oneOf('progress'), percent: count })

export function readChanges(data: unknown): Changes | undefined {
  const titles = withDefault(listOfReadable(text), [])
  return recordOf(
    { type: oneOf('changes'), changed: titles, added: titles, gone: titles },
    { version: text, date: text, place: oneOf('screen', 'guide', 'gone', 'other', 'shown') },
  )(data)
}

/** `missingCount` and `missing` have other names in the message. */
export function readReadiness(data: unknown): Readiness | undefined {
  const sent = recordOf(
    {
      type: oneOf('walked'),
      version: text,
      entries: count,
      bytes: numberTo(),
      guides: count,
      screens: numberTo(),
      lacks: numberTo(),
      lacking: listOf(text),
    },
    { date: text, full: flag, pictures: numberTo() },
  )(data)
  if (sent === undefined) return
  const { lacks, lacking, ...rest } = sent
  return { ...rest, missingCount: lacks, missing: lacking }
}

export const readRemoved: Reader<Removed> = recordOf({ type: oneOf('removed') })

/** A message of the worker as it is sent. */
export function writeFromWorker(message: FromWorker): object {
  if (message.type !== 'walked') return message
  const { missingCount, missing, ...rest } = message
  return { ...rest, lacks: missingCount, lacking: missing }
}
