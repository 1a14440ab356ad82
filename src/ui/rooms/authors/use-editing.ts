import { type RefObject, useRef, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { AuthoredGuide } from './authored.ts'
import type { EditBody, SettingsEdit, SettingsFile } from './edits.ts'
import { type SentEdit, sendEdit } from './send-edit.ts'

/** What the last click on a guide did, or why it did nothing. */
export type Said =
  | { readonly kind: 'done' | 'undone' | 'noted'; readonly file: string }
  | Extract<SentEdit, { readonly refused: string }>

/** What an author says of the trees that are shown: they are read through, or all versions say the same. */
export type Verdict = Extract<EditBody, { readonly trees: unknown }>['does']

/** The changes of a guide by clicks. */
export interface Editing {
  readonly said: Said | undefined
  /** The place where `said` is shown. It takes the focus after a click whose button may go. */
  readonly place: RefObject<HTMLDivElement | null>
  /** The codes of the screens before the last click. */
  readonly before: ReadonlySet<string> | undefined
  readonly undo: () => void
  readonly note: (verdict: Verdict, trees: Readonly<Record<string, string>>) => void
  /** Gives new screens their codes; `retired` are those that go. */
  readonly lock: (retired: readonly string[]) => void
  /** Makes changes in the flow file. `stays`: the button stays on the page, and keeps the focus. Resolves to whether they are made. */
  readonly edit: (edits: readonly SettingsEdit[], stays?: 'stays') => Promise<boolean>
  /** Makes changes in the flow file of another guide than the one beside which the click is. */
  readonly editOf: (guide: EditedGuide, edits: readonly SettingsEdit[]) => Promise<boolean>
  /** Makes changes in the words of the organisation. */
  readonly editWords: (edits: readonly SettingsEdit[]) => Promise<boolean>
}

/** A guide and its flow file. */
export type EditedGuide = Pick<AuthoredGuide, 'id' | 'flow'>

/** The files that the clicks beside a guide change. Beside files that belong to no guide, `id` is empty. */
interface Edited extends Pick<AuthoredGuide, 'id'> {
  readonly flow?: SettingsFile
  readonly words: SettingsFile
}

/** Sends the clicks of an author to the development server. `screens` are those of the guide as it is now, in its first language. */
export function useEditing({ id, flow, words }: Edited, screens: Guide | undefined): Editing {
  const { base } = useLinkContext()
  const [said, setSaid] = useState<Said>()
  const [before, setBefore] = useState<ReadonlySet<string>>()
  const place = useRef<HTMLDivElement>(null)
  const latest = useLatest()
  const send = async (
    kind: 'done' | 'undone' | 'noted',
    body: EditBody,
    stays?: 'stays',
    files: readonly (SettingsFile | undefined)[] = [flow, words],
  ) => {
    const answer = await sendEdit(base, body)
    const isDone = 'done' in answer
    if (isDone && kind !== 'noted') setBefore(new Set(screens?.nodes.map(({ code }) => code)))
    if (isDone) latest.written(answer.done, files)
    setSaid(isDone ? { kind, file: answer.done.path } : answer)
    if (stays === undefined) place.current?.focus()
    return isDone
  }
  const change = (of: 'flow' | 'words', file: SettingsFile | undefined, edits: readonly SettingsEdit[], stays?: 'stays') =>
    send('done', { does: 'edit', of, guide: id, version: latest.versionOf(file), edits }, stays)
  return {
    said,
    place,
    before,
    undo: () => void send('undone', { does: 'undo' }),
    note: (verdict, trees) => void send('noted', { does: verdict, guide: id, trees }),
    lock: (retired) => void send('noted', { does: 'lock', retired }),
    edit: (edits, stays) => change('flow', flow, edits, stays),
    editOf: (guide, edits) =>
      send('done', { does: 'edit', of: 'flow', guide: guide.id, version: latest.versionOf(guide.flow), edits }, undefined, [
        guide.flow,
      ]),
    editWords: (edits) => change('words', words, edits),
  }
}

/**
 * The versions of files that this page wrote itself: a click may come before the page has read the content again, and its author knows
 * what the click before it wrote.
 */
function useLatest() {
  const written = useRef(new Map<string, { readonly shown: string; readonly now: string }>())
  return {
    written: ({ path, version }: SettingsFile, shown: readonly (SettingsFile | undefined)[]) => {
      const file = shown.find((each) => each?.path === path)
      if (file !== undefined) written.current.set(path, { shown: file.version, now: version })
    },
    versionOf: (file: SettingsFile | undefined): string => {
      const own = written.current.get(file?.path ?? '')
      return own !== undefined && own.shown === file?.version ? own.now : (file?.version ?? '')
    },
  }
}
