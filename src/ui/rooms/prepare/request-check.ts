import type { Language } from '../../../guide/language.ts'
import type { GuideId } from '../../../guide/node.ts'
import { arrange } from '../../../guide/shown.ts'
import type { Shown } from '../../../guide/site.ts'
import { type FromPage, type Readiness, readReadiness } from '../../../worker/protocol.ts'
import { ask } from '../../offline/ask-worker.ts'
import type { Loader } from '../../screen/load.ts'

/**
 * Asks the active worker to check some guides without a network. `undefined` where there is no worker, or an old one with
 * another answer.
 */
export async function requestCheck(
  base: string,
  request: Omit<Extract<FromPage, { type: 'walk' }>, 'type'>,
): Promise<Readiness | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  if (!registration?.active) return
  return ask(registration.active, { type: 'walk', ...request }, readReadiness)
}

/** The guides in the lists for readers of a language; where all guides are for administrators, all of them. */
export async function readersGuides(loader: Loader, language: Language, shown: Shown | undefined): Promise<readonly GuideId[]> {
  const first = await loader.catalog(language)
  const others = await Promise.all(
    Array.from({ length: (first.pages ?? 1) - 1 }, (_, index) => loader.catalog(language, index + 2)),
  )
  const { ahead, rest } = arrange(
    [first, ...others].flatMap(({ guides }) => guides).filter(({ unlisted }) => unlisted === undefined),
    shown,
  )
  const listed = [...ahead, ...rest]
  const forReaders = listed.filter(({ audience }) => audience === 'user')
  return (forReaders.length === 0 ? listed : forReaders).map(({ id }) => id)
}
