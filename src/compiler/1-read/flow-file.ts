import * as v from 'valibot'
import { audiences, platforms } from '../../guide/guide.ts'
import { languages } from '../../guide/language.ts'
import { needs, type Result } from '../../guide/node.ts'
import { type Finding, type Place, type Report, startOf } from '../diagnostic.ts'
import { pathOf, readYaml } from './yaml.ts'

/** Words in each language that has a version. */
const texts = v.partial(v.strictObject({ fr: v.string(), nl: v.string() }))
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens'))
/** The key of a section: its anchor as it stands, `enrolled---error-0x8007064c` too. */
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/, 'lower-case words with hyphens'))
const result = v.picklist(['solved', 'contact-admin', 'contact-support', 'unresolved'])
/** A result, `next`, `failed`, the key of a section, or `article:<link>`. */
const turn = v.pipe(
  v.string(),
  v.regex(/^(article:\S+|[a-z0-9]+(-+[a-z0-9]+)*)$/, 'a result, `next`, `failed`, a section or `article:<link>`'),
)
const ask = v.picklist(['message', 'problem', 'cause', 'platform', 'option', 'code', 'topic'])

const erratum = v.pipe(
  v.strictObject({
    date: v.pipe(v.string(), v.isoDate()),
    text: texts,
    /** Shown at the first screen of the section, or at the one whose title begins with this, else the one that holds it. */
    near: v.optional(texts),
    source: v.optional(v.pipe(v.string(), v.url())),
  }),
  // A correction without its quote would stand at another screen than in the other language.
  v.check(
    ({ text, near }) =>
      near === undefined || languages.every((language) => (text[language] === undefined) === (near[language] === undefined)),
    '`near` in the languages of `text`',
  ),
)

const quotes = v.pipe(
  texts,
  v.check((quote) => Object.keys(quote).length > 0, 'words of a screen'),
)

const elsewhere = v.strictObject({
  text: texts,
  /** As of an erratum: the first screen of the section where it is absent. */
  near: v.optional(quotes),
})

const needsOf = v.array(v.picklist(needs))

const wordings = v.pipe(v.array(v.string()), v.minLength(1, 'at least one wording'))
/** Other wordings of a message: of the section, or of one answer of its question. Only the index of messages has them. */
const messages = v.strictObject({
  answer: v.optional(slug),
  fr: v.optional(wordings),
  nl: v.optional(wordings),
  en: v.optional(wordings),
})

/** The answers of a question; the id of each names an event of the machine. */
const options = v.pipe(
  v.array(v.strictObject({ id: slug, label: texts, needs: v.optional(needsOf), to: v.optional(turn) })),
  v.minLength(1, 'at least one option'),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'options whose ids differ'),
)

const section = v.strictObject({
  /** How its parts are to be taken; `steps` and `info` say what its paragraphs are. */
  plan: v.optional(v.picklist(['sequence', 'choice', 'fallback', 'steps', 'info'])),
  /** Which inner sections are its parts, in order; a list inside the list is one part. All of them when absent. */
  of: v.optional(v.array(v.union([key, v.array(key)]))),
  ask: v.optional(ask),
  remember: v.optional(slug),
  /** Reached when the guide has solved the problem, or when nothing did, instead of in its place. */
  when: v.optional(v.picklist(['solved', 'failed'])),
  /** Where “no” leads after its last remedy. */
  otherwise: v.optional(turn),
  /** A question before its parts. An option without `to` goes on with them. */
  question: v.optional(v.strictObject({ ask, remember: v.optional(slug), options })),
  /** What its steps need, whatever their words say: `[computer]` where the sign-in is at a computer, where it works. */
  needs: v.optional(needsOf),
  /** How paragraphs begin that tell the reader to do something, where no list shows it. */
  acts: v.optional(v.array(texts)),
  /** How paragraphs begin that only the curious need: folded away under the section's heading. */
  folds: v.optional(v.array(texts)),
  /** How sentences begin that say what to do when what stands before them did not help. */
  persists: v.optional(v.array(texts)),
  /** Sentences that turn the walk although no grammar says so, or that turn it elsewhere than it says. */
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
  errata: v.optional(v.array(erratum)),
  /** Where newer versions have what a screen names, for whoever does not see it. */
  elsewhere: v.optional(v.array(elsewhere)),
  /** The reader has or exports a certificate file: at all its steps, or at the screens that hold these words. */
  certificate: v.optional(v.union([v.literal('true'), v.array(quotes)])),
  /** Other words that a reader may see for its message: `{ en: [Device Cap Reached] }`. */
  messages: v.optional(v.array(messages)),
})

const flow = v.strictObject({
  id: slug,
  /** Which articles it speaks of: all that share an `ms.assetid`, or one path a language below its folder. */
  articles: v.union([v.strictObject({ assetId: v.string() }), texts]),
  audience: v.optional(v.picklist(audiences)),
  platforms: v.optional(v.array(v.picklist(platforms))),
  /** What the guide helps with, in a sentence for the catalog, where the article says none. */
  description: v.optional(texts),
  /** Public address of the source article, against which its links to absent articles are read. */
  address: v.optional(texts),
  /** Articles that complete the one of a language, each as a section of the guide: paths below its folder. */
  complement: v.optional(v.partial(v.strictObject({ fr: v.array(v.string()), nl: v.array(v.string()) }))),
  /** Whether the catalog shows it; `false` for a guide that is only called by others. */
  listed: v.optional(v.picklist(['true', 'false'])),
  /** The outcome when nothing helped. */
  failed: v.optional(result),
  /** Keys for headings without an English anchor, by the heading's slug. */
  aliases: v.optional(v.record(key, key)),
  sections: v.optional(v.record(key, section)),
  /** Codes that went away, and the code that took their place. */
  redirects: v.optional(v.record(v.string(), v.string())),
})

/** What an author says about an article that its Markdown cannot. Plain data. */
export type Flow = v.InferOutput<typeof flow> & {
  readonly file: string
  /** Where each value stands, by its keys. */
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

const nameOf = (path: readonly (string | number)[]): string => path.join('\n')
export type SectionFlow = v.InferOutput<typeof section>
export type FlowTurn = NonNullable<SectionFlow['turns']>[number]

export const results: readonly Result[] = ['solved', 'contact-admin', 'contact-support', 'unresolved']

/**
 * A flow file, checked against its schema. An unknown key or a wrong value is an error at its place, and the whole file
 * is left aside: half of an author's word could mean its opposite.
 */
export function readFlow(file: string, text: string, report: Report): Flow | undefined {
  const yaml = readYaml(text, file, 1, report)
  if (yaml === undefined) return
  const checked = v.safeParse(flow, yaml.data)
  if (checked.success)
    return { ...checked.output, file, places: new Map(pathsIn(yaml.data, []).map((path) => [nameOf(path), yaml.placeOf(path)])) }
  for (const issue of checked.issues) report(issueDiagnostic(issue, yaml.placeOf))
  return
}

const pathsIn = (data: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, inner]) => [
        [...path, Array.isArray(data) ? Number(key) : key],
        ...pathsIn(inner, [...path, Array.isArray(data) ? Number(key) : key]),
      ])

function issueDiagnostic(issue: v.BaseIssue<unknown>, placeOf: (path: readonly (string | number)[]) => Place): Finding {
  const path = pathOf(issue)
  const where = path.length === 0 ? 'the file' : `\`${path.join('.')}\``
  const unknown = issue.expected === 'never'
  return {
    code: unknown ? 'unknown-key' : 'unreadable-flow',
    message: `Unexpected ${unknown ? 'key' : (issue.received ?? 'value')} at ${where}, expected ${unknown ? 'only the keys of docs/authors.md' : (issue.expected ?? issue.message)}`,
    at: placeOf(path),
  }
}
