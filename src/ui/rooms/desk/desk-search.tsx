import { type RefObject, type SyntheticEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Catalog } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { hasWordFiles } from '../../../guide/word-file.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { usePaused } from '../../controls/use-paused.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { moveByKeys } from '../../search/move-by-keys.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { DeskField } from './desk-field.tsx'
import { DeskResult } from './desk-result.tsx'
import { type FoundNode, type FoundNodes, findNodes, type Reason, reasonsOf } from './find-nodes.ts'
import { openIndex, type QueryIndex } from './load-index.ts'
import { useCopiedLink } from './use-copied-link.ts'
import { useKeptQuery } from './use-kept-query.ts'

interface Props {
  readonly catalog: Catalog
  readonly loader: Loader
  readonly onOpen: (path: string) => void
}

/** The most results that are shown. */
const most = 30
const none: readonly FoundNode[] = []
/** How long typing pauses before a site with very many guides is searched, in ms: each query may load some. */
const pauseMs = 300

/** The results of a query. */
interface Answer extends FoundNodes, Omit<QueryIndex, 'index'> {
  readonly query: string
}

/**
 * Searches every screen of every guide by its code or its words, while the agent types. The guides are loaded with the first
 * query. Enter opens the first result; the arrow keys move between the field and the results. The address keeps the query.
 */
export function DeskSearch({ catalog, loader, onOpen }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { text, setText, opened, open: keepOpened } = useKeptQuery()
  const query = usePaused(text, hasWordFiles(catalog) ? pauseMs : 0)
  const load = useMemo(() => openIndex({ loader, language, t }), [loader, language, t])
  const { value, last, failed } = useLoaded(() => (query.trim() === '' ? undefined : answer(query, load)), [load, query])
  const answered = query.trim() === '' ? undefined : (value ?? last)
  const { message, copy } = useCopiedLink()
  const box = useRef<HTMLFormElement>(null)
  const open = ({ guide, node }: FoundNode) => {
    keepOpened(node.code)
    onOpen(link({ kind: 'node', language, guide: guide.id, code: node.code }))
  }
  const enter = useEnter(value, text, open)
  useFocusBack(box, answered !== undefined, opened)
  const nodes = answered?.nodes ?? none
  const shown = useMemo(() => withReasons(nodes.slice(0, most), t), [nodes, t])
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2021 do not know the element
    <form ref={box} role="search" className="desk-search" onSubmit={enter} onKeyDown={(event) => moveByKeys(event, '.hit')}>
      <DeskField text={text} onType={setText} />
      <p className={answered?.slip ? 'says fault' : 'says'} role="status">
        {failed
          ? t('later.failed')
          : query.trim() === ''
            ? ''
            : answered === undefined
              ? t('later.coming')
              : resultWords(answered, t)}
      </p>
      <ol className="found">
        {shown.map(({ found, reason }) => (
          <DeskResult
            key={`${found.guide.id} ${found.node.code}`}
            found={found}
            reason={reason}
            onCopy={copy}
            onOpen={keepOpened}
          />
        ))}
      </ol>
      {nodes.length > most ? <p className="fine">{t('desk:more', { count: nodes.length - most })}</p> : null}
      <p className="toast" role="status">
        {message}
      </p>
    </form>
  )
}

function withReasons(nodes: readonly FoundNode[], t: Words): readonly { readonly found: FoundNode; readonly reason: Reason }[] {
  const reasons = reasonsOf(nodes, t)
  return nodes.flatMap((found, place) => {
    const reason = reasons[place]
    return reason === undefined ? [] : [{ found, reason }]
  })
}

async function answer(query: string, load: (query: string) => Promise<QueryIndex>): Promise<Answer> {
  const { index, searched, more } = await load(query)
  return { query, searched, more, ...findNodes(index, query) }
}

/** What a search says about its results. */
function resultWords({ slip, asks, nodes, searched, more }: Answer, t: Words): string {
  if (slip) return t('rooms:code.slip')
  if (!asks) return ''
  const found = nodes.length === 0 ? t('desk:nothing') : t('desk:found', { count: nodes.length })
  return more === 0 ? found : `${found} ${t('desk:moreGuides', { searched, count: more })}`
}

/** A handler for Enter, which opens the first result of the text; it waits until that is there. */
function useEnter(answer: Answer | undefined, text: string, open: (first: FoundNode) => void) {
  const [entered, setEntered] = useState(false)
  const openFirst = useEffectEvent((first: FoundNode | undefined) => first && open(first))
  const isAnswer = answer?.query === text
  useEffect(() => {
    if (!entered || !isAnswer) return
    setEntered(false)
    openFirst(answer?.nodes[0])
  }, [entered, isAnswer, answer])
  return (event: SyntheticEvent) => {
    event.preventDefault()
    setEntered(true)
  }
}

/**
 * Focuses what an agent needs on arrival: the result that was opened before, or else the field. Not where the agent has moved the focus
 * already, nor on a phone, where the keyboard would cover the page.
 */
function useFocusBack(box: RefObject<HTMLElement | null>, isAnswered: boolean, opened: Code | undefined): void {
  const isDone = useRef(false)
  useEffect(() => {
    const focus = () => {
      const hit = opened === undefined ? null : box.current?.querySelector<HTMLElement>(`.hit[data-code="${opened}"]`)
      const here = document.activeElement
      if (isDone.current || (opened !== undefined && !isAnswered)) return
      isDone.current = true
      if (here !== null && here !== document.body && here.id !== 'title') return
      if (hit) hit.focus()
      else if (matchMedia('(pointer: fine)').matches) box.current?.querySelector('input')?.focus({ preventScroll: true })
    }
    // The app focuses the heading after this effect.
    const timer = setTimeout(focus)
    return () => clearTimeout(timer)
  }, [box, isAnswered, opened])
}
