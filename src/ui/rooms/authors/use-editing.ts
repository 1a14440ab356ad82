import { type RefObject, useRef, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { AuthoredGuide } from './authored.ts'
import type { EditBody, FlowEdit } from './edits.ts'
import { type SentEdit, sendEdit } from './send-edit.ts'

/** What the last click on a guide did, or why it did nothing. */
export type Said =
  | { readonly kind: 'done' | 'undone' | 'approved'; readonly file: string }
  | Extract<SentEdit, { readonly refused: string }>

/** The changes of a guide by clicks. */
export interface Editing {
  readonly said: Said | undefined
  /** The place where `said` is shown. It takes the focus after a click whose button may go. */
  readonly place: RefObject<HTMLDivElement | null>
  /** The codes of the screens before the last click. */
  readonly before: ReadonlySet<string> | undefined
  readonly undo: () => void
  readonly approve: (trees: Readonly<Record<string, string>>) => void
  /** Makes changes in the flow file. `stays`: the button stays on the page, and keeps the focus. Resolves to whether they are made. */
  readonly edit: (edits: readonly FlowEdit[], stays?: 'stays') => Promise<boolean>
}

/** Sends the clicks of an author to the development server. `screens` are those of the guide as it is now, in its first language. */
export function useEditing({ id, flow }: Pick<AuthoredGuide, 'id' | 'flow'>, screens: Guide | undefined): Editing {
  const { base } = useLinkContext()
  const [said, setSaid] = useState<Said>()
  const [before, setBefore] = useState<ReadonlySet<string>>()
  const place = useRef<HTMLDivElement>(null)
  const send = async (kind: 'done' | 'undone' | 'approved', body: EditBody, stays?: 'stays') => {
    const answer = await sendEdit(base, body)
    const isDone = 'done' in answer
    if (isDone && kind !== 'approved') setBefore(new Set(screens?.nodes.map(({ code }) => code)))
    setSaid(isDone ? { kind, file: answer.done.path } : answer)
    if (stays === undefined) place.current?.focus()
    return isDone
  }
  return {
    said,
    place,
    before,
    undo: () => void send('undone', { does: 'undo' }),
    approve: (trees) => void send('approved', { does: 'approve', guide: id, trees }),
    edit: (edits, stays) => send('done', { does: 'edit', guide: id, version: flow.version, edits }, stays),
  }
}
