import type { GuideFile } from '../../../guide/guide.ts'
import { documentTitle } from '../../../guide/short-title.ts'
import { usePageState } from '../../page/page-state.ts'
import { guideFile } from '../../screen/load.ts'
import type { ScreenData } from '../../screen/screen.ts'
import { shorten } from '../../words/shorten.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { StartView } from './start-view.tsx'

export interface StartData extends ScreenData {
  readonly file: GuideFile
}

/** The first page of a guide. */
export const room: Room<StartData> = {
  load: async (address, from) => {
    if (address.kind !== 'start') return
    const file = await guideFile(address.guide, from.language, from.loader, from)
    return file && { data: { file } }
  },
  addressOf: ({ file }, language) => ({ kind: 'start', language, guide: file.guide.id }),
  title: ({ file }, t) => withProduct(documentTitle(file.guide), t),
  description: ({ file: { guide } }) => shorten(guide.description || guide.title, 160),
  hashOf: ({ file }) => file.guide.hash,
  View: ({ data }) => <StartScreen {...data} />,
}

function StartScreen({ file }: StartData) {
  const { walk } = usePageState()
  return <StartView guide={file.guide} resumes={walk.resumes ?? []} />
}
