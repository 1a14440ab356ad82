import type { Audience, Platform } from '../../../../guide/guide.ts'
import type { GuideNeed } from '../../../../guide/guide-need.ts'
import type { Code, Need, Result } from '../../../../guide/node.ts'
import type { AuthoredScreen, InLanguages } from '../authored.ts'
import type { SettingsEdit, SettingsPath, SettingsValue } from '../edits.ts'

/** What a flow file says about a guide as a whole. */
export interface GuideSettings {
  readonly audience: Audience
  readonly platforms: readonly Platform[]
  readonly need: GuideNeed
  readonly failed: Result
}

/** The edits that make settings of others; those that are alike are not written. */
export function settingsEdits(before: GuideSettings, after: GuideSettings): readonly SettingsEdit[] {
  const edits: SettingsEdit[] = []
  const set = (key: keyof GuideSettings, value: SettingsValue) => edits.push({ does: 'set', path: [key], value })
  if (after.audience !== before.audience) set('audience', after.audience)
  if (after.platforms.join() !== before.platforms.join()) set('platforms', after.platforms)
  if (after.need !== before.need) set('need', after.need)
  if (after.failed !== before.failed) set('failed', after.failed)
  return edits
}

/** The words of a question: its heading, and the answers whose words the author has changed, by their ids. */
export interface QuestionWords {
  readonly heading: InLanguages<string>
  readonly answers: Readonly<Record<string, InLanguages<string>>>
}

/** The edits that word a question. A flow file that words it already is changed at its place. */
export function questionEdits(
  { section, near, wordedAt }: AuthoredScreen,
  { heading, answers }: QuestionWords,
): readonly SettingsEdit[] {
  if (wordedAt === undefined) {
    const value = { near, heading, ...(Object.keys(answers).length > 0 && { answers }) }
    return [{ does: 'add', path: ['sections', section, 'asks'], value }]
  }
  const [key, entry] = wordedAt
  const path: SettingsPath = ['sections', key, 'asks', String(entry)]
  return [
    { does: 'set', path: [...path, 'heading'], value: heading },
    ...Object.entries(answers).flatMap(([id, words]) =>
      Object.entries(words).map(
        ([language, value]): SettingsEdit => ({ does: 'set', path: [...path, 'answers', id, language], value }),
      ),
    ),
  ]
}

/** The edit by which a sentence turns the walk. `yes` and `no` are targets of a flow file. */
export const turnEdits = (
  { section }: AuthoredScreen,
  { text, yes, no }: { readonly text: InLanguages<string>; readonly yes: string; readonly no: string },
): readonly SettingsEdit[] => [{ does: 'add', path: ['sections', section, 'turns'], value: { text, yes, no } }]

/** The edit by which a section ends the walk, or does so no longer. */
export function endEdits({ section }: AuthoredScreen, ends: Result | undefined): readonly SettingsEdit[] {
  const path = ['sections', section, 'ends']
  return [ends === undefined ? { does: 'remove', path } : { does: 'set', path, value: ends }]
}

/** The edit that says what the steps of a section need; `undefined`: what their words show. */
export function needsEdits({ section }: AuthoredScreen, needs: readonly Need[] | undefined): readonly SettingsEdit[] {
  const path = ['sections', section, 'needs']
  return [needs === undefined ? { does: 'remove', path } : { does: 'set', path, value: needs }]
}

/** A correction of a screen. `heading` is that of the screen, where the correction acts. */
export interface Correction {
  readonly date: string
  readonly text: InLanguages<string>
  readonly source: string
  readonly does: 'show' | 'stop' | 'skip' | 'instead'
  readonly heading: InLanguages<string>
}

/** The edit that corrects a screen. */
export function correctionEdits(
  { section, near }: AuthoredScreen,
  { date, text, source, does, heading }: Correction,
): readonly SettingsEdit[] {
  const value = { date, near, ...(does !== 'show' && { does, heading }), text, ...(source !== '' && { source }) }
  return [{ does: 'add', path: ['sections', section, 'errata'], value }]
}

/** The edit that says which screen took the place of one that went away. */
export const redirectEdits = (from: Code, to: Code): readonly SettingsEdit[] => [
  { does: 'set', path: ['redirects', from], value: to },
]
