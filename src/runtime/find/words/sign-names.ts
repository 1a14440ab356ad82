import { wordsIn } from '../../../guide/fold.ts'
import { findWords } from './all-find-words.ts'

/** Every digit and letter by its names in all languages, as people say them: `sept` is 7, `hache` is h. */
export const signNames: ReadonlyMap<string, string> = new Map(
  findWords.flatMap(({ digits, letters }) => [
    ...Object.entries(letters).flatMap(([letter, names]) => wordsIn(names).map((name) => [name, letter] as const)),
    ...digits.flatMap((names, digit) => wordsIn(names).map((name) => [name, String(digit)] as const)),
  ]),
)
