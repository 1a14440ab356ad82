import type { GuideFile } from '../../../guide/guide.ts'
import { type GuideId, isGuideId } from '../../../guide/node.ts'
import { documentTitle } from '../../../guide/short-title.ts'
import { usePageState } from '../../page/page-state.ts'
import { guideFile } from '../../screen/load.ts'
import { useLoader } from '../../screen/loader-context.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { ReadyView } from './prepare-view.tsx'

interface PrepareData extends ScreenData {
  /** The guide to prepare; absent for all guides of the reader. */
  readonly guide?: GuideId | undefined
  /** Absent beside `guide` if the guide could not be loaded: the page then has a message. */
  readonly file?: GuideFile | undefined
}

/** Prepares a device before a day without a network. */
export const room: Room<PrepareData> = {
  // The guide of the address, or of its query on a site that has one such page for all guides.
  load: async (address, from) => {
    const inPath = 'guide' in address ? address.guide : undefined
    const guide = inPath ?? new URLSearchParams(from.search).get('guide') ?? undefined
    if (guide === undefined || !isGuideId(guide)) return { data: {} }
    try {
      const file = await guideFile(guide, from.language, from.loader, from)
      return { data: file === undefined ? {} : { guide, file } }
    } catch {
      return { data: { guide } }
    }
  },
  addressOf: ({ guide }, language) => ({ kind: 'ready', language, guide }),
  title: ({ file }, t) => `${t('prepare:title')} – ${file ? documentTitle(file.guide) : t('product.name')}`,
  description: ({ file }, t) => t(file === undefined ? 'prepare:leadAll' : 'prepare:lead'),
  hashOf: ({ file }) => file?.guide.hash ?? 'ready',
  apart: true,
  View: ({ data }) => <PrepareScreen {...data} />,
}

function PrepareScreen({ guide, file }: PrepareData) {
  const { site, offline } = usePageState()
  const loader = useLoader()
  return <ReadyView about={{ guide, loader, ...(file && { file }) }} site={site} saving={offline?.saving} />
}
