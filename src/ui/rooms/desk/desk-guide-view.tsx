import { type MouseEvent, useEffect, useMemo, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { readingTree } from '../../../guide/reading-tree.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import './desk.css'
import { BackIcon, ChevronIcon } from '../../controls/icons.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import { useWords } from '../../words/words-context.tsx'
import { TreePassage } from './desk-tree.tsx'
import { DrawingPart } from './drawing-part.tsx'
import type { FoundNodes } from './find-nodes.ts'
import { TreeFilter, useTreeFilter } from './tree-filter.tsx'
import { useCopiedLink } from './use-copied-link.ts'
import { useJumps } from './use-jumps.ts'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface Props {
  readonly guide: Guide
}

/** A guide for the helpdesk: the tree of all screens with their codes, and a drawing of it. */
export function DeskGuideView({ guide }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const { site } = usePageState()
  const live = useHydrated()
  const tree = useMemo(() => readingTree(guide), [guide])
  const filter = useTreeFilter(guide, tree)
  const { box, goTo } = useJumps(() => filter.setText(''))
  const { message, copy } = useCopiedLink()
  const { show, ...drawing } = useDrawing(guide, filter.found)
  const follow = (event: MouseEvent) => {
    const to = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined
    if (to?.startsWith('#')) goTo(to.slice(1))
  }
  const unfold = (open: boolean) => {
    for (const fold of box.current?.querySelectorAll('details') ?? []) fold.open = open
  }
  return (
    <>
      <DeskGuideHeader guide={guide} />
      <DrawingPart guide={guide} {...drawing} />
      <h2 id="tree-title">{t('rooms:tree')}</h2>
      {live ? <TreeFilter filter={filter} unfold={unfold} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only links inside are clicked, by keyboard too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only links inside are clicked, by keyboard too */}
      <div className="tree" ref={box} onClick={follow}>
        <TreePassage
          passage={tree}
          guide={guide}
          context={{ t, link, language, textLang, site }}
          shown={filter.shown}
          onCopy={live ? copy : undefined}
          onDraw={live ? show : undefined}
        />
      </div>
      <p className="toast" role="status">
        {message}
      </p>
    </>
  )
}

/** The title of the guide with its audience, platforms and number of screens, and links to the desk and to the guide. */
function DeskGuideHeader({ guide }: Pick<Props, 'guide'>) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const { site } = usePageState()
  const facts = [
    t(guide.audience === 'user' ? 'desk:forReaders' : 'desk:forAdmins'),
    ...guide.platforms.map((platform) => t(`rooms:platform.${platform}`)),
    ...(guide.unlisted ? [t('desk:unlisted')] : []),
    t('desk:screens', { count: guide.nodes.length }),
  ]
  return (
    <>
      <p className="eyebrow">
        <a href={link({ kind: 'desk', language })}>
          <BackIcon />
          {t('desk:title')}
        </a>
      </p>
      <h1 id="title" tabIndex={-1} lang={textLang}>
        {guide.heading ?? guide.title}
      </h1>
      {guide.heading === undefined ? null : <p lang={textLang}>{guide.title}</p>}
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      <WithdrawnNote withdrawal={withdrawalOf(site, { guide: guide.id })} />
      <p className="tags">{facts.join(' · ')}</p>
      <p>
        <a className="onward" href={link({ kind: 'start', language, guide: guide.id })}>
          {t('desk:openGuide')}
          <ChevronIcon />
        </a>
      </p>
    </>
  )
}

/** Whether the drawing is open, and the screens that it shows: those found, else that of the address or of the last button. */
function useDrawing(guide: Guide, found: FoundNodes | undefined) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<Code>()
  useEffect(() => {
    const follow = () => setAsked(guide.nodes.find(({ code }) => `#${code}` === location.hash.toLowerCase())?.code)
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [guide])
  const lit = useMemo(() => found?.nodes.map(({ node }) => node.code) ?? (asked === undefined ? [] : [asked]), [found, asked])
  return {
    open,
    setOpen,
    lit,
    show: (code: Code) => {
      setAsked(code)
      setOpen(true)
      const part = document.getElementById('drawing')
      part?.focus({ preventScroll: true })
      part?.scrollIntoView({ block: 'start' })
    },
  }
}
