import type { Language } from '../../../../guide/language.ts'
import type { Result } from '../../../../guide/node.ts'
import type { InLanguages } from '../authored.ts'
import type { SettingsEdit } from '../edits.ts'

/** A word of the organisation in the languages that have one, and what it stands for. */
export interface OwnWord {
  readonly list: 'people' | 'places' | 'verbs'
  readonly words: InLanguages<string>
  /** What contacting these people, or going there, is. A verb has none, and no number. */
  readonly outcome: Exclude<Result, 'solved'>
  readonly phone: string
}

/** The edit that adds a word to the words of the organisation. */
export function wordEdits({ list, words, outcome, phone }: OwnWord): readonly SettingsEdit[] {
  const said = Object.entries(words).flatMap(([language, word]) =>
    word.trim() === '' ? [] : [[language as Language, word.trim()] as const],
  )
  const value =
    list === 'verbs'
      ? Object.fromEntries(said.map(([language, order]) => [language, { order }]))
      : {
          outcome,
          ...Object.fromEntries(said.map(([language, word]) => [language, [word]])),
          ...(phone.trim() !== '' && { phone: phone.trim() }),
        }
  return [{ does: 'add', path: [list], value }]
}
