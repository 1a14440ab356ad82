import type { Code } from '../../../guide/node.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { RetiredView, retiredTitle } from './retired-view.tsx'

export interface RetiredData extends ScreenData {
  readonly code: Code
  /** The code that replaces it. */
  readonly to?: Code | undefined
}

/** The page of a published code that no node has any more. */
export const room: Room<RetiredData> = {
  addressOf: ({ code }) => ({ kind: 'code', code }),
  title: ({ code, to }, t) => `${t(retiredTitle(to))} – ${code.toUpperCase()}`,
  description: ({ code }, t) => t('rooms:code.retired', { code: code.toUpperCase() }),
  View: ({ data: { code, to, file } }) => <RetiredView code={code} to={to} guide={file?.guide} />,
}
