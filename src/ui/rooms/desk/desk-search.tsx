import { type KeyboardEvent, type SyntheticEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { phraseText } from '../../../guide/content.ts'
import type { Catalog } from '../../../guide/guide.ts'
import { KindSign } from '../../controls/kind-icon.tsx'
import { useLink, usePlace } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { titleOf } from '../../words/node-words.ts'
import { useWords } from '../../words/words-context.tsx'
import { type Findable, findable, findNodes } from './find-nodes.ts'

interface Props {
  readonly catalog: Catalog
  readonly loader: Loader
  readonly onOpen: (path: string) => void
}

/** More than this nobody reads; another word finds better. */
const most = 30

/**
 * Every screen of every guide by its code or its words, while they are typed. The guides are loaded with the first of them.
 * Enter opens the first result; arrows or Tab go from one to the next.
 */
export function DeskSearch({ catalog, loader, onOpen }: Props) {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  const [text, setText] = useState('')
  const { all, failed } = useFindable(catalog, loader, text)
  const query = useDeferredValue(text)
  const { nodes, slip } = useMemo(() => findNodes(all ?? [], query), [all, query])
  const box = useRef<HTMLFormElement>(null)
  const pathTo = ({ guide, node }: Findable) => link({ kind: 'node', language, guide: guide.id, code: node.code })

  // Enter before the guides have come counts when they have.
  const [entered, setEntered] = useState(false)
  const open = (event: SyntheticEvent) => {
    event.preventDefault()
    setEntered(true)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onOpen` and `pathTo` are new on every render, and one opening is enough
  useEffect(() => {
    if (!entered || all === undefined) return
    setEntered(false)
    // What is shown may be a letter behind what is typed.
    const [first] = findNodes(all, text).nodes
    if (first !== undefined) onOpen(pathTo(first))
  }, [entered, all])
  const says = (): string => {
    if (query.trim() === '') return ''
    if (failed) return t('later.failed')
    if (all === undefined) return t('later.coming')
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
        onChange={(event) => setText(event.target.value)}
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
        {says()}
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

function Result({ found: { guide, node }, path }: { found: Findable; path: string }) {
  const { t } = useWords()
  const { language } = usePlace()
  const lang = guide.language === language ? undefined : guide.language
  const { phrase, own } = titleOf(node, t)
  const below = [guide.title, ...(node.section === '' || node.section === guide.title ? [] : [node.section])]
  return (
    <li>
      <a href={path}>
        <KindSign kind={node.kind} />
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
    </li>
  )
}

/** Arrows go from the field to the results and back, Escape to the field. */
function moveBy(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, .found a') ?? [])]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  const next = event.key === 'Escape' && here > 0 ? stops[0] : step === 0 || here < 0 ? undefined : stops[here + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** Every node of every guide, once they are wanted. What could not be loaded is asked for again with the next letter. */
function useFindable(catalog: Catalog, loader: Loader, text: string) {
  const { t } = useWords()
  const [state, setState] = useState<{ readonly all?: readonly Findable[]; readonly failed?: boolean }>({})
  const known = state.all !== undefined
  useEffect(() => {
    if (known || text === '') return
    let gone = false
    Promise.all(catalog.guides.map(({ id, language }) => loader.guide(language, id)))
      .then((files) => gone || setState({ all: files.flatMap(({ guide }) => findable(guide, t)) }))
      .catch(() => gone || setState({ failed: true }))
    return () => {
      gone = true
    }
  }, [known, text, catalog, loader, t])
  return { all: state.all, failed: state.failed === true }
}
