import type { GuideFile } from '../../../guide/guide.ts'
import { isGuideId } from '../../../guide/node.ts'
import { usePageState } from '../../page/page-state.ts'
import { guideFile } from '../../screen/load.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { AboutView } from './about-view.tsx'

interface AboutData extends ScreenData {
  /** The guide that the page is about; absent for the page about all guides. */
  readonly file?: GuideFile | undefined
}

/** The page with the source, licence and version of a guide, and with what this device keeps. */
export const room: Room<AboutData> = {
  // The guide of the address, or of its query on a site that has one such page for all guides.
  load: async (address, from) => {
    const inPath = 'guide' in address ? address.guide : undefined
    const guide = inPath ?? new URLSearchParams(from.search).get('guide') ?? undefined
    if (guide === undefined || !isGuideId(guide)) return { data: {} }
    const file = await guideFile(guide, from.language, from.loader, from)
    return file === undefined ? undefined : { data: { file } }
  },
  addressOf: ({ file }, language) => ({ kind: 'about', language, guide: file?.guide.id }),
  title: ({ file }, t) =>
    `${t(file === undefined ? 'about:titleAll' : 'about:title')} – ${file?.guide.title ?? t('product.name')}`,
  description: ({ file }, t) => (file === undefined ? t('about:catalog') : file.guide.title),
  hashOf: ({ file }) => file?.guide.hash ?? 'about',
  apart: true,
  View: ({ data }) => <AboutScreen {...data} />,
}

function AboutScreen({ file }: AboutData) {
  const { offline = {}, site } = usePageState()
  return <AboutView guide={file?.guide} offline={offline} counted={site.counts?.of} />
}
