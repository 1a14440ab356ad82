import * as v from 'valibot'
import { knownLanguages } from '../../guide/language.ts'
import { unsolvedResults } from '../../guide/node.ts'
import type { Place, Report } from '../diagnostic.ts'
import { entriesInLanguages, inLanguages } from '../in-languages.ts'
import type { LanguageWords } from '../language/language-words.ts'
import type { OwnWords } from '../language/own-words.ts'
import { wordsOf } from '../language/words-of.ts'
import { pathOf, readYaml } from './yaml.ts'

export const wordsFile = 'words.yaml'

/** The most characters of a word or an expression. */
const longest = 60

const word = v.pipe(
  v.string(),
  v.maxLength(longest, `at most ${longest} characters`),
  v.regex(
    /^(?=.*\p{L}.*\p{L})[\p{L}\p{M}\p{N} .'’&+/-]+$/u,
    "two letters or more, with digits, spaces and the signs . ' & + / - only",
  ),
)
const abbreviation = v.pipe(
  v.string(),
  v.maxLength(longest, `at most ${longest} characters`),
  v.regex(/^\p{L}[\p{L}\p{M} .-]*\.$/u, 'letters and full stops, with a full stop at the end'),
)
const phone = v.pipe(v.string(), v.regex(/^(?=(?:\D*\d){3})\+?[\d ()./-]{3,24}$/, 'a telephone number'))
const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'at least one entry'))
const forms = listOf(word)

const isSpoken = (row: object): boolean => knownLanguages.some((language) => language in row)
const unspoken = `words under ${knownLanguages.map((language) => `\`${language}\``).join(' or ')}`

const contact = v.pipe(
  v.strictObject({
    outcome: v.picklist(unsolvedResults),
    ...entriesInLanguages(forms),
    phone: v.exactOptional(phone),
  }),
  v.check((row) => isSpoken(row), unspoken),
  v.transform(({ outcome, phone, ...forms }) => ({ outcome, forms, ...(phone !== undefined && { phone }) })),
)
const verbForms = v.strictObject({ order: word, infinitive: v.exactOptional(word) })
const verb = v.pipe(
  inLanguages(verbForms),
  v.check((row) => isSpoken(row), unspoken),
)
const names = v.pipe(
  inLanguages(forms),
  v.check((row) => isSpoken(row), unspoken),
)

const schema = v.pipe(
  v.strictObject({
    /** Persons, teams and desks that help. */
    people: v.exactOptional(listOf(contact)),
    /** Where readers go to get help. */
    places: v.exactOptional(listOf(contact)),
    /** What texts call contacting somebody. */
    verbs: v.exactOptional(listOf(verb)),
    /** Names of products, of which no word means anything else. */
    products: v.exactOptional(listOf(names)),
    /** Abbreviations that end no sentence. */
    abbreviations: v.exactOptional(
      v.pipe(
        inLanguages(listOf(abbreviation)),
        v.check((row) => isSpoken(row), unspoken),
      ),
    ),
  }),
  v.check((file) => Object.keys(file).length > 0, 'one of `people`, `places`, `verbs`, `products` and `abbreviations`'),
)

/**
 * Parses `words.yaml`, the words of one organisation. A value that does not fit the schema is reported at its place, and the whole
 * file is ignored; a word that the compiler or the file already has is reported, and changes nothing. Plain data.
 */
export function readOwnWords(text: string, report: Report): OwnWords | undefined {
  const yaml = readYaml(text, wordsFile, 1, report)
  if (yaml === undefined) return
  const checked = v.safeParse(schema, yaml.data)
  if (!checked.success) {
    for (const issue of checked.issues) {
      const path = pathOf(issue)
      const isKey = issue.expected === 'never'
      const received = isKey ? 'key' : issue.received === '0' ? 'empty list' : issue.received
      report({
        code: 'unreadable-words',
        message: `Unexpected ${received ?? 'value'} at \`${path.join('.') || 'the top'}\`, expected ${isKey ? 'only the keys of docs/authors.md' : expectedBy(issue)}; the whole file is left out`,
        at: yaml.placeOf(path),
      })
    }
    return
  }
  const { people = [], places = [], verbs = [], products = [], abbreviations = {} } = checked.output
  const own = { people, places, verbs, products, abbreviations }
  for (const language of knownLanguages) reportKnown(own, wordsOf(language), yaml.placeOf, report)
  return own
}

/** What a schema expects, in words. */
const expectedBy = ({ kind, expected, message }: v.BaseIssue<unknown>): string =>
  kind === 'validation'
    ? message
    : expected === 'Array'
      ? 'a list'
      : expected === 'Object'
        ? 'keys with values'
        : (expected ?? message)

/** A word of the file: where it stands, and whether the compiler has it without the file. */
interface Written {
  readonly word: string
  readonly path: readonly (string | number)[]
  readonly isKnown: boolean
}

/** Reports the words of a language that change nothing: the compiler has them, or the file has them twice. */
function reportKnown(
  own: OwnWords,
  words: LanguageWords,
  placeOf: (path: readonly (string | number)[]) => Place,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const { word, path, isKnown } of wordsIn(own, words)) {
    const key = word.toLowerCase()
    if (isKnown || seen.has(key))
      report({
        code: 'known-word',
        message: `Unexpected word \`${word}\` that the ${isKnown ? 'compiler' : 'file'} already has, expected only words that are missing`,
        at: placeOf(path),
      })
    seen.add(key)
  }
}

function wordsIn(own: OwnWords, { language, contact, abbreviation: stops }: LanguageWords): readonly Written[] {
  const contacts = (['people', 'places'] as const).flatMap((list) =>
    own[list].flatMap(({ outcome, forms: { [language]: said = [] } }, row) =>
      said.map((word, i) => ({
        word,
        path: [list, row, language, i],
        isKnown: contact.persons.some(({ who, pattern }) => who === outcome && pattern.exec(word)?.[0].length === word.length),
      })),
    ),
  )
  const verbs = own.verbs.flatMap(({ [language]: said }, row) =>
    said === undefined
      ? []
      : Object.entries(said).map(([form, word]) => ({
          word,
          path: ['verbs', row, language, form],
          isKnown: [...word.matchAll(contact.verb)].some(([found]) => found.length === word.length),
        })),
  )
  const products = own.products.flatMap(({ [language]: said = [] }, row) =>
    said.map((word, i) => ({ word, path: ['products', row, language, i], isKnown: false })),
  )
  const short = (own.abbreviations[language] ?? []).map((word, i) => ({
    word,
    path: ['abbreviations', language, i],
    isKnown: stops.test(word),
  }))
  return [...contacts, ...verbs, ...products, ...short]
}
