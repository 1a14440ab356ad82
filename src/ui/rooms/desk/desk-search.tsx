import {
  type KeyboardEvent,
  type SyntheticEvent,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { phraseText } from '../../../guide/content.ts'
import type { Catalog } from '../../../guide/guide.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import { KindIcon } from '../../controls/kind-icon.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import type { Loader } from '../../screen/load.ts'
import { titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { findNodes, type IndexedNode, indexNodes, type NodeIndex } from './find-nodes.ts'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface Props {
  readonly catalog: Catalog
  readonly loader: Loader
  readonly onOpen: (path: string) => void
}

/** The most results that are shown. */
const most = 30

/**
 * Searches every screen of every guide by its code or its words, while the reader types. The guides are loaded with the first
 * character. Enter opens the first result; the arrow keys move between the field and the results.
 */
export function DeskSearch({ catalog, loader, onOpen }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const [text, setText] = useState('')
  const { index, failed, load } = useNodeIndex(catalog, loader)
  const query = useDeferredValue(text)
  const { nodes, slip } = useMemo(
    () => (index === undefined ? { nodes: [], slip: false } : findNodes(index, query)),
    [index, query],
  )
  const box = useRef<HTMLFormElement>(null)
  const pathTo = ({ guide, node }: IndexedNode) => link({ kind: 'node', language, guide: guide.id, code: node.code })

  // Enter is remembered until the guides are loaded.
  const [entered, setEntered] = useState(false)
  const open = (event: SyntheticEvent) => {
    event.preventDefault()
    setEntered(true)
  }
  const openFirst = useEffectEvent((index: NodeIndex) => {
    // Searches again, because the results shown are of a deferred query.
    const [first] = findNodes(index, text).nodes
    if (first !== undefined) onOpen(pathTo(first))
  })
  useEffect(() => {
    if (!entered || index === undefined) return
    setEntered(false)
    openFirst(index)
  }, [entered, index])
  const status = (): string => {
    if (query.trim() === '') return ''
    if (failed) return t('later.failed')
    if (index === undefined) return t('later.coming')
    if (slip) return t('rooms:code.slip')
    return nodes.length === 0 ? t('desk:nothing') : t('desk:found', { count: nodes.length })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2021 do not know the element
    <form ref={box} role="search" className="desk-search" onSubmit={open} onKeyDown={(event) => moveBy(event, box.current)}>
      <label htmlFor="find">{t('desk:search')}</label>
      <input
        id="find"
        type="search"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          if (event.target.value !== '') load()
        }}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby="find-hint"
      />
      <p id="find-hint" className="fine">
        {t('desk:searchHint')}
      </p>
      <p className={slip ? 'says fault' : 'says'} role="status">
        {status()}
      </p>
      <ol className="found">
        {nodes.slice(0, most).map((found) => (
          <Result key={`${found.guide.id} ${found.node.code}`} found={found} path={pathTo(found)} />
        ))}
      </ol>
      {nodes.length > most ? <p className="fine">{t('desk:more', { count: nodes.length - most })}</p> : null}
    </form>
  )
}

function Result({ found: { guide, node }, path }: { found: IndexedNode; path: string }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const { site } = usePageState()
  const lang = guide.language === language ? undefined : guide.language
  const { phrase, own } = titleOf(node, t)
  const below = [guide.title, ...(node.section === '' || node.section === guide.title ? [] : [node.section])]
  return (
    <li>
      <a href={path}>
        <KindIcon kind={node.kind} />
        <span className="words">
          <span lang={own ? undefined : lang}>{phraseText(phrase)}</span>
          <small>
            {t(`desk:kind.${node.kind}`)} · <span lang={lang}>{below.join(' · ')}</span>
          </small>
        </span>
        <span className="node-code" translate="no">
          {node.code.toUpperCase()}
        </span>
      </a>
      <WithdrawnNote withdrawal={withdrawalOf(site, { guide: guide.id, code: node.code })} />
    </li>
  )
}

/** The arrow keys move between the field and the results, Escape moves to the field. */
function moveBy(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, .found a') ?? [])]
  const focusable: readonly (Element | null)[] = stops
  const here = focusable.indexOf(document.activeElement)
  const next = event.key === 'Escape' && here > 0 ? stops[0] : step === 0 || here < 0 ? undefined : stops[here + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** The index of all guides, once `load` was called. After a failure the next call loads again. */
function useNodeIndex(catalog: Catalog, loader: Loader) {
  const { t } = useWords()
  const [attempt, setAttempt] = useState(0)
  const { value: index, failed } = useLoaded(
    () => (attempt === 0 ? undefined : loadNodeIndex(catalog, loader, t)),
    [catalog, loader, t, attempt],
  )
  const load = () => {
    if (attempt === 0 || failed) setAttempt(attempt + 1)
  }
  return { index, failed, load }
}

async function loadNodeIndex(catalog: Catalog, loader: Loader, t: Words): Promise<NodeIndex> {
  const files = await Promise.all(catalog.guides.map(({ id, language }) => loader.guide(language, id)))
  return indexNodes(
    files.map(({ guide }) => guide),
    t,
  )
}
