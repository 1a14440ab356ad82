import type { GuideFile } from '../../../guide/guide.ts'
import { documentTitle } from '../../../guide/short-title.ts'
import { guideFile } from '../../screen/load.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { DeskGuideView } from './desk-guide-view.tsx'

interface DeskGuideData extends ScreenData {
  readonly file: GuideFile
}

/** A guide as a tree, for a helpdesk agent. */
export const room: Room<DeskGuideData> = {
  load: async (address, from) => {
    if (address.kind !== 'desk-guide') return
    const file = await guideFile(address.guide, from.language, from.loader, from)
    return file && { data: { file } }
  },
  addressOf: ({ file }, language) => ({ kind: 'desk-guide', language, guide: file.guide.id }),
  title: ({ file }, t) => `${documentTitle(file.guide)} – ${t('desk:title')}`,
  description: ({ file }, t) => t('desk:treeOf', { guide: file.guide.title }),
  hashOf: ({ file }) => file.guide.hash,
  apart: true,
  View: ({ data }) => <DeskGuideView guide={data.file.guide} />,
}
