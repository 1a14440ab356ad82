import * as v from 'valibot'
import { audiences, platforms } from '../../guide/guide.ts'
import { guideNeeds } from '../../guide/guide-need.ts'
import { knownLanguages, type Language } from '../../guide/language.ts'
import { needs, results, unsolvedResults } from '../../guide/node.ts'
import { type Place, startOf } from '../diagnostic.ts'
import { diagnosticCodes, isDiagnosticCode } from '../diagnostic-codes.ts'
import { entriesInLanguages, inLanguages } from '../in-languages.ts'

/** A text in each language that has a version. */
const texts = inLanguages(v.string())
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens'))
/** The key of a section: its anchor, with repeated hyphens where it has them: `enrolled---error-0x8007064c`. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/, 'lower-case words with hyphens'))
const result = v.picklist(results)
/** A result, `next`, `failed`, a step of the procedure, the key of a section, or `article:<link>`. */
const turn = v.pipe(
  v.string(),
  v.regex(
    /^(article:\S+|step:\d{1,3}|[a-z0-9]+(-+[a-z0-9]+)*)$/,
    'a result, `next`, `failed`, `step:3`, a section or `article:<link>`',
  ),
)
const ask = v.picklist(['message', 'problem', 'cause', 'platform', 'option', 'code', 'topic'])

const needsOf = v.array(v.picklist(needs))

/** The answers of a question, each with further keys. The id of each is part of an event of the machine. */
const optionsWith = <Entries extends v.ObjectEntries>(further: Entries) =>
  v.pipe(
    v.array(v.strictObject({ id: slug, label: texts, needs: v.optional(needsOf), to: v.optional(turn), ...further })),
    v.minLength(1, 'at least one option'),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'options whose ids differ'),
  )
const options = optionsWith({})

const quotes = v.pipe(
  texts,
  v.check((quote) => Object.keys(quote).length > 0, 'words of a screen'),
)

/** The most characters of a heading. */
const longestHeading = 60

const heading = v.pipe(
  texts,
  v.check(
    (words) => Object.values(words).every((text) => text !== undefined && text.length <= longestHeading),
    `a heading of at most ${longestHeading} characters`,
  ),
)

/** The words of the two answers of a check. */
const answersOfCheck = v.strictObject({ yes: texts, no: texts })

/** The answers of the question of a correction. `shows` is a screen of its own words before the target. */
const optionsOfErratum = optionsWith({
  shows: v.optional(v.strictObject({ heading, text: texts, answers: v.optional(answersOfCheck) })),
})

/** A heading that asks. */
const asking = v.pipe(
  heading,
  v.check((words) => Object.values(words).every((text) => text?.trim().endsWith('?')), 'a question that ends in a question mark'),
)

const erratum = v.pipe(
  v.strictObject({
    date: v.pipe(v.string(), v.isoDate()),
    text: texts,
    /**
     * Words that choose the screen: the one whose title begins with them, else one that contains them. Without it, the first
     * screen of the section.
     */
    near: v.optional(texts),
    source: v.optional(v.pipe(v.string(), v.url())),
    /**
     * What the correction changes in the walk. `stop`: no answer leads to the article's steps. `skip`: they are passed.
     * `instead`: its words take the place of the article's. `ask`: a question decides whether the steps are for the reader.
     */
    does: v.optional(v.picklist(['stop', 'skip', 'instead', 'ask'])),
    /** The heading of the screen: the new advice, or the question. */
    heading: v.optional(heading),
    /** The screens that it is about: the first one, all that are reached only through it, or those up to the one with these words. */
    scope: v.optional(v.union([v.picklist(['screen', 'section']), quotes])),
    /** The words of the two answers of a stop. “Yes” ends the guide as solved. */
    answers: v.optional(answersOfCheck),
    /** Where “no” of a stop leads, by default to the outcome `failed` of the guide; where words `instead` lead, by default behind their screens. */
    to: v.optional(turn),
    /** The first screen behind those that it is about, in place of `scope`. */
    until: v.optional(quotes),
    /** The answers of `ask`. `to` may also be `next`, the steps, and `past`, what stands behind them. */
    options: v.optional(optionsOfErratum),
    /** Where “I do not know” of `ask` leads: as `to`, or the id of an option. Without it, nothing offers that answer. */
    unsure: v.optional(turn),
  }),
  // With a quote in one language only, the erratum would be on different screens in the languages.
  v.check(
    ({ text, near }) =>
      near === undefined || knownLanguages.every((language) => (text[language] === undefined) === (near[language] === undefined)),
    '`near` in the languages of `text`',
  ),
  v.check(
    ({ does, heading: head, text }) =>
      does === undefined
        ? head === undefined
        : knownLanguages.every((language) => (text[language] === undefined) === (head?.[language] === undefined)),
    '`heading` with `does`, in the languages of `text`',
  ),
  v.check(({ does, options: all }) => (does === 'ask') === (all !== undefined), '`options` with `does: ask`, and only there'),
  v.check(
    ({ does, answers, to }) => does === 'stop' || (answers === undefined && (does === 'instead' || to === undefined)),
    '`answers` with `does: stop` only, and `to` with that or `does: instead`',
  ),
  v.check(({ does, scope }) => does !== undefined || scope === undefined, '`scope` with `does` only'),
  v.check(
    ({ does, scope, until }) => until === undefined || (does !== undefined && does !== 'stop' && scope === undefined),
    '`until` with `skip`, `instead` or `ask`, and without `scope`',
  ),
  v.check(
    ({ does, heading: head }) => does !== 'ask' || v.is(asking, head),
    'a `heading` that ends in a question mark with `does: ask`',
  ),
  v.check(({ does, unsure }) => does === 'ask' || unsure === undefined, '`unsure` with `does: ask` only'),
)

const elsewhere = v.strictObject({
  text: texts,
  /** As for an erratum. Without it, the first screen of the section. */
  near: v.optional(quotes),
})

/** A heading in place of the one that the compiler makes of a long sentence. The sentence stands below it. */
const ownHeading = v.strictObject({
  heading,
  /** As for an erratum. Without it, the first screen of the section. */
  near: v.optional(quotes),
})

const wordings = v.pipe(v.array(v.string()), v.minLength(1, 'at least one wording'))
/** Other wordings of a message, for the section or for one answer of its question. Only the index of messages uses them. */
const messages = v.strictObject({
  answer: v.optional(slug),
  ...entriesInLanguages(wordings),
  en: v.optional(wordings),
})

/** The words of an answer in each language, and its second line. */
const answerWords = v.pipe(
  v.strictObject({ ...entriesInLanguages(v.string()), detail: v.optional(texts) }),
  v.transform(
    ({ detail = {}, ...label }): Readonly<Record<'label' | 'detail', Readonly<Record<Language, string | undefined>>>> => ({
      label,
      detail,
    }),
  ),
)

/** The words of a question: `{ heading: { fr: Avez-vous un ordinateur ? }, answers: { no: { fr: Oui } } }`. */
const question = v.strictObject({
  /** Words of its screen. Without it, the question of the section. */
  near: v.optional(quotes),
  heading: asking,
  /** The words of its answers, by their ids, in the order in which they are offered. `detail` is a second line, by default the words of the article. */
  answers: v.optional(v.record(key, answerWords)),
  /** It is asked before the step that it stands in, which the answer with this id leads to. */
  before: v.optional(key),
  /** Where “I do not know” leads: the id of an answer, `failed`, a result or a section. */
  unsure: v.optional(turn),
})

const answer = v.strictObject({ id: slug, label: texts })

/** A question before the parts of a section. */
const asked = v.pipe(
  v.strictObject({
    ask,
    remember: v.optional(slug),
    options,
    /** Conditions of the article that ask the same: how each begins, and the option that each of its answers is. */
    repeats: v.optional(v.array(v.strictObject({ text: quotes, yes: answer, no: answer }))),
  }),
  v.check(
    ({ remember, options: all, repeats = [] }) =>
      repeats.length === 0 ||
      (remember !== undefined &&
        repeats.every(({ yes, no }) => [yes, no].every(({ id }) => all.some((option) => option.id === id)))),
    '`repeats` with `remember`, and with ids of its options',
  ),
)

const section = v.strictObject({
  /** How its inner sections are combined. `steps` and `info` tell what its paragraphs are. */
  plan: v.optional(v.picklist(['sequence', 'choice', 'fallback', 'steps', 'info'])),
  /**
   * The keys of the inner sections that are its parts, in order; a list inside the list is one part. All inner sections where
   * absent.
   */
  of: v.optional(v.array(v.union([key, v.array(key)]))),
  ask: v.optional(ask),
  remember: v.optional(slug),
  /** Shown when the guide has solved the problem, or when nothing helped, instead of at its place. */
  when: v.optional(v.picklist(['solved', 'failed'])),
  /** The section ends the walk, with somebody to contact: no question whether it helped, and nothing behind it. */
  ends: v.optional(v.picklist(unsolvedResults)),
  /** The target of “no” after its last remedy. */
  otherwise: v.optional(turn),
  /** A question before its parts. An option without `to` continues with the parts. */
  question: v.optional(asked),
  /** The needs of its steps, in place of those that their words show: `[computer]` where the sign-in is at a computer. */
  needs: v.optional(needsOf),
  /** Beginnings of paragraphs that tell the reader to do something, where no list shows it. */
  acts: v.optional(v.array(texts)),
  /** Beginnings of paragraphs that few readers need: they are folded away under the heading of the section. */
  folds: v.optional(v.array(texts)),
  /** Beginnings of sentences that tell what to do when the text before them did not help. */
  persists: v.optional(v.array(texts)),
  /** Sentences at which the walk branches, where the grammar of the compiler does not see it or would branch elsewhere. */
  turns: v.optional(
    v.array(
      v.strictObject({
        text: texts,
        yes: turn,
        no: turn,
        remember: v.optional(slug),
        options: v.optional(
          v.strictObject({ yes: v.strictObject({ id: slug, label: texts }), no: v.strictObject({ id: slug, label: texts }) }),
        ),
      }),
    ),
  ),
  /** The words of its questions. */
  asks: v.optional(v.array(question)),
  /** Its text explains a word of a question, and is no answer to it. */
  aside: v.optional(v.literal('true')),
  errata: v.optional(v.array(erratum)),
  /** Headings of its screens. A question has its heading in `asks`. */
  headings: v.optional(v.array(ownHeading)),
  /** Where newer versions have what a screen names. */
  elsewhere: v.optional(v.array(elsewhere)),
  /** The reader has or exports a certificate file: at all steps of the section, or at the screens that contain these words. */
  certificate: v.optional(v.union([v.literal('true'), v.array(quotes)])),
  /** Other wordings of its message that a reader may see: `{ en: [Device Cap Reached] }`. */
  messages: v.optional(v.array(messages)),
})

/** A finding that stays: its code, words of its message where it is not about all of that code, and the reason. */
const known = v.strictObject({
  finding: v.pipe(
    v.string(),
    v.check((code) => isDiagnosticCode(code) && diagnosticCodes[code].severity !== 'error', 'the code of a warning or a remark'),
  ),
  says: v.optional(v.string()),
  why: v.pipe(v.string(), v.nonEmpty('why it stays')),
})

/** The schema of a flow file. */
export const flow = v.strictObject({
  /** It becomes the name of files, which have at most 255 bytes. */
  id: v.pipe(slug, v.maxLength(100, 'at most 100 characters')),
  /** Names that the guide had before. Its codes live on, and the addresses of the old names lead to it. */
  formerly: v.optional(v.array(v.pipe(slug, v.maxLength(100, 'at most 100 characters')))),
  /** The articles that the file is about: all with an `ms.assetid`, or one path for each language, below its folder. */
  articles: v.union([v.strictObject({ assetId: v.string() }), texts]),
  audience: v.optional(v.picklist(audiences)),
  platforms: v.optional(v.array(v.picklist(platforms))),
  /** What the guide helps with: its group in the catalog. Without it, words of its title show it. */
  need: v.optional(v.picklist(guideNeeds)),
  /** A title of at most 30 letters, for places with little room. */
  short: v.optional(texts),
  /** A sentence for the catalog, where the article has no description. */
  description: v.optional(texts),
  /** Public address of the source article. Links to articles that are not in the content are resolved against it. */
  address: v.optional(texts),
  /** Articles that complete the main article of a language, each as a section of the guide: paths below the language folder. */
  complement: v.optional(inLanguages(v.array(v.string()))),
  /** Whether the catalog shows the guide; `false` for a guide that is only called by others. */
  listed: v.optional(v.picklist(['true', 'false'])),
  /** The outcome when nothing helped. */
  failed: v.optional(result),
  /** Keys for headings without an English anchor, by the slug of the heading. */
  aliases: v.optional(v.record(key, key)),
  sections: v.optional(v.record(key, section)),
  /** Codes that no node has any more, and the codes that replace them. */
  redirects: v.optional(v.record(v.string(), v.string())),
  /** Findings about its articles that their owner knows and leaves. They are counted, and shown on request. */
  known: v.optional(v.array(known)),
})

/** The keys of a flow file, and those of a section of it. */
export const flowKeys = { guide: Object.keys(flow.entries), section: Object.keys(section.entries) }

/** The author's additions to an article that Markdown cannot express. Plain data. */
export type Flow = v.InferOutput<typeof flow> & {
  readonly file: string
  /** The place of each value, by the path of its keys. */
  readonly places: ReadonlyMap<string, Place>
}

/** The place of the value at a path of keys in a flow file, or of its nearest parent. */
export function placeIn({ file, places }: Flow, path: readonly (string | number)[]): Place {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(nameOf(path.slice(0, length)))
    if (place !== undefined) return place
  }
  return startOf(file)
}

/** The name of a path of keys in `places`. */
export const nameOf = (path: readonly (string | number)[]): string => path.join('\n')
export type SectionFlow = v.InferOutput<typeof section>
export type FlowErratum = v.InferOutput<typeof erratum>
export type FlowQuestion = v.InferOutput<typeof question>
/** A condition of the article that asks the same as a question of the flow file. */
export type FlowRepeat = NonNullable<v.InferOutput<typeof asked>['repeats']>[number]
export type FlowTurn = NonNullable<SectionFlow['turns']>[number]
