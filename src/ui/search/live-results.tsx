import { useMemo } from 'react'
import type { Found } from '../../runtime/find/found.ts'
import { useLoaded } from '../controls/use-loaded.ts'
import { usePaused } from '../controls/use-paused.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { usePageState } from '../page/page-state.ts'
import type { Loader } from '../screen/load.ts'
import { useLoader } from '../screen/loader-context.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'
import { FoundList } from './found-list.tsx'
import { offeredOf } from './offered.ts'
import { openSearch, type Search, type SearchAnswer } from './open-search.ts'
import { readerPlatform } from './reader-platform.ts'

interface Props {
  readonly query: string
}

/** How long typing pauses before the search begins, in ms: on a site with many guides a query loads some of them. */
const pauseMs = 250

/** What a query finds for a reader, while it is typed. What is for administrators is on the page of the search. */
export function LiveResults({ query }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const loader = useLoader()
  const { site } = usePageState()
  const open = useMemo(() => openOnce(loader), [loader])
  const asked = usePaused(query.trim(), pauseMs)
  const ask = async (): Promise<SearchAnswer> => (await open())({ query: asked, language, platform: readerPlatform() })
  const { value, last, failed } = useLoaded(() => (asked === '' ? undefined : ask()), [open, asked, language])
  const answer = value ?? last
  const found = answer && offeredOf(answer.found, site, answer.entries)
  return (
    <div className="live-results">
      <p className="fine" role="status">
        {failed ? t('later.failed') : found === undefined ? t('later.coming') : wordsFor(found, asked, t)}
      </p>
      {found === undefined ? null : <FoundList guides={found.own} entries={answer?.entries ?? []} />}
      {found === undefined ? null : <FurtherLink found={found} asked={asked} />}
    </div>
  )
}

/** Opens the search once for all queries; again where that failed. */
function openOnce(loader: Loader): () => Promise<Search> {
  let opening: Promise<Search> | undefined
  return async () => {
    opening ??= openSearch(loader)
    try {
      return await opening
    } catch (fault) {
      opening = undefined
      throw fault
    }
  }
}

/** What the status says about an answer. */
function wordsFor({ own, admin, open, unknown, noScreen }: Found, query: string, t: Words): string {
  const asked = query.length > 80 ? `${query.slice(0, 80)}…` : query
  if (unknown !== undefined) return `${t('find:unknown', { code: unknown })}. ${t('find:unknownText')}`
  if (noScreen !== undefined) return t('find:noScreen', { code: noScreen })
  if (own.length > 0) return t('find:count', { count: own.length, query: asked })
  if (open !== undefined) return ''
  return admin.length > 0 ? t('find:onlyAdmin') : t('find:noneText', { query: asked })
}

/** A link to the screen of a typed code, or, where nothing or not everything is listed, to the page of the search. */
function FurtherLink({ found: { own, admin, open }, asked }: { found: Found; asked: string }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  if (own.length > 0 && admin.length === 0) return null
  const isScreen = own.length === 0 && open !== undefined
  if (isScreen)
    return (
      <a className="answer primary" href={link({ kind: 'node', language, ...open })}>
        {t('find:screen')}
      </a>
    )
  return (
    <p className="fine">
      <a className="further" href={`${link({ kind: 'find', language })}?${new URLSearchParams({ q: asked })}`}>
        {t(own.length > 0 ? 'find:alsoAdmins' : 'find:askHelp')}
      </a>
    </p>
  )
}
