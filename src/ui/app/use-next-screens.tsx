import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { readLocation } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { mayBeKnown } from '../memory/is-asked-once.ts'
import type { Memory } from '../memory/walk-store.ts'
import { MiddleView } from '../page/page-view.tsx'
import type { Loader } from '../screen/load.ts'
import { resolveScreen } from '../screen/resolve.ts'
import type { Screen } from '../screen/screen.ts'
import type { Known } from '../screen/walk-state.ts'
import type { Scene } from './app.tsx'
import { openStandIns, type StandIns } from './next-screens.tsx'

interface Page {
  readonly scene: Scene
  /** For addresses that name none. One for as long as the page lasts. */
  readonly language: Language
  readonly live: boolean
  readonly base: string
  readonly site: SiteConfig
  readonly host: Known['host']
  readonly loader: Loader
  readonly memory: Memory
}

/** Stand-ins for the screens that the answers of the current scene lead to, as this page would draw them; they give way to the next scene. */
export function useStandIns({ scene, language, live, base, site, host, loader, memory }: Page): StandIns {
  const { screen, i18n, known } = scene
  const draw = useRef((_screen: Screen, _known: Known): ReactNode => null)
  const standIns = useMemo(
    () =>
      openStandIns(
        async ({ href }) => {
          const found = await resolveScreen(readLocation(new URL(href), base), loader, language)
          // Of an end, a call and a question that may be answered already, more has to be known before they can be shown.
          return found.kind === 'node' && found.rare === undefined && !mayBeKnown(found.node) ? found : undefined
        },
        (found, { option }) => draw.current(found, memory.foresee(found, option)),
      ),
    [base, language, loader, memory],
  )
  useEffect(() => {
    draw.current = (found, foreseen) => (
      <MiddleView
        screen={found}
        i18n={i18n}
        base={base}
        site={site}
        known={{ ...foreseen, host }}
        live
        onOpen={() => undefined}
      />
    )
  })
  useLayoutEffect(() => standIns.drop(screen), [standIns, screen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known changes what the answers lead to, and the site how that looks
  useEffect(() => {
    if (!live || screen.kind !== 'node') return
    const answers = document.querySelectorAll<HTMLAnchorElement>('main a.answer[data-option]')
    standIns.rehearse([...answers].map(({ href, dataset: { option = '' } }) => ({ href, option })))
    return () => standIns.rehearse([])
  }, [standIns, live, screen, known.session, site])
  return standIns
}
