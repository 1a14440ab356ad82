import { type MouseEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { type Passage, readingTree } from '../../../guide/reading-tree.ts'
import { copyText } from '../../controls/use-copy.ts'
import './desk.css'
import { BackIcon, ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import { TreePassage } from './desk-tree.tsx'
import { DrawingPart } from './drawing-part.tsx'
import { findNodes, indexNodes } from './find-nodes.ts'

interface Props {
  readonly guide: Guide
  readonly loader: Loader
}

/** A guide for the helpdesk: the tree of all screens with their codes, and a drawing of it. */
export function DeskGuideView({ guide, loader }: Props) {
  const { t } = useWords()
  const { base, language, textLang } = useLinkContext()
  const link = useLink()
  const live = useHydrated()
  const tree = useMemo(() => readingTree(guide), [guide])
  const index = useMemo(() => indexNodes([guide], t), [guide, t])
  const [text, setText] = useState('')
  const query = useDeferredValue(text)
  const found = useMemo(() => findNodes(index, query), [index, query])
  const shown = useMemo(
    () => (query.trim() === '' ? undefined : withAncestors(tree, new Set(found.nodes.map(({ node }) => node.code)))),
    [tree, found, query],
  )
  const { box, goTo } = useJumps(() => setText(''))
  const [copied, setCopied] = useState('')

  const facts = [
    t(guide.audience === 'user' ? 'desk:forReaders' : 'desk:forAdmins'),
    ...guide.platforms.map((platform) => t(`rooms:platform.${platform}`)),
    ...(guide.unlisted ? [t('desk:unlisted')] : []),
    t('desk:screens', { count: guide.nodes.length }),
  ]
  const copy = async (code: Code) => {
    const done = await copyText(`${location.origin}${base}${code}/`)
    setCopied(done ? t('desk:copied', { code: code.toUpperCase() }) : t('copy.failed'))
    setTimeout(() => setCopied(''), 4000)
  }
  const follow = (event: MouseEvent) => {
    const to = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined
    if (to?.startsWith('#')) goTo(to.slice(1))
  }
  const unfold = (open: boolean) => {
    for (const fold of box.current?.querySelectorAll('details') ?? []) fold.open = open
  }
  return (
    <>
      <p className="eyebrow">
        <a href={link({ kind: 'desk', language })}>
          <BackIcon />
          {t('desk:title')}
        </a>
      </p>
      <h1 id="title" tabIndex={-1} lang={textLang}>
        {guide.title}
      </h1>
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      <p className="tags">{facts.join(' · ')}</p>
      <p>
        <a className="onward" href={link({ kind: 'start', language, guide: guide.id })}>
          {t('desk:openGuide')}
          <ChevronIcon />
        </a>
      </p>
      <DrawingPart guide={guide} loader={loader} />
      <h2 id="tree-title">{t('rooms:tree')}</h2>
      {live ? (
        // biome-ignore lint/a11y/useSemanticElements: browsers of 2021 do not know the element
        <div role="search" className="desk-search">
          <label htmlFor="find">{t('desk:filter')}</label>
          <input
            id="find"
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          <p className={found.slip ? 'says fault' : 'says'} role="status">
            {query.trim() === ''
              ? ''
              : found.slip
                ? t('rooms:code.slip')
                : found.nodes.length === 0
                  ? t('desk:nothingHere')
                  : t('desk:found', { count: found.nodes.length })}
          </p>
          <p className="row">
            <button type="button" onClick={() => unfold(true)}>
              {t('desk:unfold')}
            </button>
            <button type="button" onClick={() => unfold(false)}>
              {t('desk:fold')}
            </button>
          </p>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only links inside are clicked, by keyboard too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only links inside are clicked, by keyboard too */}
      <div className="tree" ref={box} onClick={follow}>
        <TreePassage
          passage={tree}
          guide={guide}
          context={{ t, link, language, textLang }}
          shown={shown}
          onCopy={live ? (code) => void copy(code) : undefined}
        />
      </div>
      <p className="toast" role="status">
        {copied}
      </p>
    </>
  )
}

/** The screens found, and those that they are nested in. */
function withAncestors(tree: Passage, found: ReadonlySet<Code>): ReadonlySet<Code> {
  const shown = new Set(found)
  const look = (passage: Passage): boolean => {
    let any = false
    for (const { node, ways } of passage) {
      for (const way of ways) if (way.leads === 'inside' && look(way.passage)) shown.add(node.code)
      if (shown.has(node.code)) any = true
    }
    return any
  }
  look(tree)
  return shown
}

/** Moves to an entry of the tree by its code, from a link or the address: opens the details around it and focuses it. */
function useJumps(clearFilter: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const [to, setTo] = useState<{ readonly id: string }>()
  useEffect(() => {
    const follow = () => setTo({ id: location.hash.slice(1).toLowerCase() })
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    const entry = to === undefined || to.id === '' ? null : document.getElementById(to.id)
    if (entry === null || !box.current?.contains(entry)) return
    for (let fold = entry.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    entry.focus({ preventScroll: true })
    entry.scrollIntoView({ block: 'start' })
  }, [to])
  const goTo = (id: string) => {
    clearFilter()
    setTo({ id })
  }
  return { box, goTo }
}
