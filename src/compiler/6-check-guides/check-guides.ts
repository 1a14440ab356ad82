import { graphOf, reachableFrom } from '../../guide/graph.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import { exits, type GuideId } from '../../guide/node.ts'
import { lockFile } from '../5-link/codes.ts'
import type { LinkedContent } from '../5-link/link.ts'
import { compareText, type Place, type Report, startOf } from '../diagnostic.ts'
import { alikeAnswers } from './answers-alike.ts'
import { reportCircles } from './find-circles.ts'
import { proveExits, proveWithoutSignIn } from './prove-exits.ts'

/** The most answers among which a reader can still choose. */
const mostChoices = 20

/**
 * The sixth phase: checks the linked guides, and proves that no reader is left without an outcome. `redirected` are the codes that
 * flow files redirect. Of guides whose flow file is `unread`, nothing is said about codes: they may come back when the file is
 * put right.
 */
export function checkGuides(
  { guides, codes }: Pick<LinkedContent, 'guides' | 'codes'>,
  redirected: ReadonlySet<string>,
  unread: readonly (GuideId | undefined)[],
  report: Report,
): void {
  for (const guide of guides) {
    proveExits(guide, report)
    reportCircles(guide, report)
    if (guide.audience === 'user') proveWithoutSignIn(guide, report)
    checkChoices(guide, report)
    proveEdges(guide, report)
    proveCorrections(guide, report)
  }
  compareLanguages(guides, report)
  const isKnown = (guide: GuideId) => !unread.includes(guide) && !unread.includes(undefined)
  for (const { code, guide, id } of codes.lost)
    if (!redirected.has(code) && isKnown(guide))
      report({
        code: 'dying-code',
        message: `Unexpected end of code \`${code}\` (node \`${id}\` of \`${guide}\`), expected a redirect in its flow file, or \`content lock --retire\` when nothing took its place`,
        at: startOf(lockFile),
      })
  if (codes.fresh.length > 0 && unread.length === 0)
    report({
      code: 'unlocked-code',
      message: `Unexpected ${codes.fresh.length} nodes without a locked code, expected none before publishing; \`content lock\` gives them theirs`,
      at: startOf(lockFile),
    })
}

/** Proves that the machine has exactly the edges of its nodes: no two answers of a screen are one event. */
function proveEdges(guide: Guide, report: Report): void {
  for (const node of guide.nodes) {
    const events = exits(node).map(({ event }) => event)
    if (new Set(events).size < events.length)
      report({
        code: 'lost-answer',
        message: `Unexpected answers of \`${node.id}\` with one event, expected an event for each`,
        at: { file: guide.source, line: node.line, column: 1 },
      })
  }
}

/**
 * Proves that no way leads to a screen that a correction took out of the walk: from the start, or from another such screen, which a
 * code, a link or a call of another guide may open. Each carries the correction, and nothing of the article to do.
 */
function proveCorrections(guide: Guide, report: Report): void {
  const opened = guide.nodes.filter(({ superseded }) => superseded).flatMap((node) => exits(node).map(({ to }) => to))
  const reached = reachableFrom([guide.start, ...opened], graphOf(guide.nodes))
  for (const node of guide.nodes)
    if (node.superseded && (reached.has(node.id) || node.errata === undefined || node.body.length > 0))
      report({
        code: 'way-to-superseded',
        message: `Unexpected way to \`${node.id}\`, which a correction took out of the walk, expected none`,
        at: { file: guide.source, line: node.line, column: 1 },
      })
}

function checkChoices(guide: Guide, report: Report): void {
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue
    const at: Place = { file: guide.source, line: node.line, column: 1 }
    const labels = new Map<string, string[]>()
    for (const { label } of node.choices)
      if (!isBlank(label)) labels.set(spokenForm(label), [...(labels.get(spokenForm(label)) ?? []), label])
    for (const [label = '', ...others] of labels.values())
      if (others.length > 0)
        report({
          code: 'repeated-answer',
          message: `Unexpected ${others.length + 1} answers \`${label.slice(0, 60)}\` to one question, expected each to differ`,
          at,
        })
    if (node.choices.length < 2)
      report({
        code: 'lone-answer',
        message: `Unexpected question with ${node.choices.length === 0 ? 'no answer' : 'one answer'}, expected two or more; there is nothing to choose`,
        at,
      })
    if (node.choices.length > mostChoices)
      report({
        code: 'many-answers',
        message: `Unexpected ${node.choices.length} answers to one question, expected at most ${mostChoices}; a reader has to search`,
        at,
      })
    const alike = alikeAnswers(node)
    if (alike !== undefined)
      report({
        code: 'answers-alike',
        message: `Unexpected answers \`${alike.one.slice(0, 60)}\` and \`${alike.other.slice(0, 60)}\` that share ${alike.shared}, expected words that begin with the difference`,
        at,
      })
    const empty = node.choices.filter(({ id, label }) => isBlank(label) && !['yes', 'no', 'none', 'unsure'].includes(id))
    if (empty.length > 0)
      report({ code: 'empty-answer', message: `Unexpected answer without words (\`${empty[0]?.id}\`), expected a label`, at })
  }
}

/** Whether a label shows nothing: no letter, digit or sign. */
const isBlank = (label: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(label)

/** A label as it sounds: labels that differ only in case and spaces cannot be told apart over the phone. */
const spokenForm = (label: string): string => label.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Reports guides without a version in a language, and nodes and answers that only one version has: a reader who changes the
 * language there sees the other language's text.
 */
function compareLanguages(guides: readonly Guide[], report: Report): void {
  const byId = new Map<string, Map<Language, Guide>>()
  for (const guide of guides) byId.set(guide.id, (byId.get(guide.id) ?? new Map()).set(guide.language, guide))
  // Content in one language only needs no other version.
  const spoken = new Set(guides.map(({ language }) => language))
  for (const [id, versions] of [...byId].sort(([a], [b]) => compareText(a, b))) {
    const [first, ...others] = [...versions.values()].sort((a, b) => compareText(a.language, b.language))
    if (first === undefined) continue
    for (const language of spoken)
      if (!versions.has(language))
        report({
          code: 'missing-translation',
          message: `Unexpected guide \`${id}\` without a version in ${language}, expected one; its readers get the other, marked as such`,
          at: startOf(first.source),
        })
    for (const other of others) {
      const [mine, theirs] = [placesOf(first), placesOf(other)]
      const alone = [...mine].filter((name) => !theirs.has(name)).length + [...theirs].filter((name) => !mine.has(name)).length
      if (alone === 0) continue
      report({
        code: 'languages-differ',
        message: `Unexpected ${alone} screens and answers of \`${id}\` that only one of ${first.language} and ${other.language} has, expected the same in both`,
        at: startOf(first.source),
        because: { message: 'The other', at: startOf(other.source) },
      })
    }
  }
}

/** What both versions of a guide must have: screens, and the answers of questions. */
const placesOf = ({ nodes }: Guide): ReadonlySet<string> =>
  new Set(
    nodes.flatMap((node) => [
      `${node.kind} ${node.id}`,
      ...(node.kind === 'question' ? node.choices.map((choice) => `${node.id} ${choice.id}`) : []),
    ]),
  )
