import type { Language } from '../../guide/language.ts'
import type { NodeId } from '../../guide/node.ts'
import type { FlowErratum } from '../1-read/flow-file.ts'
import type { DraftGuide } from '../3-draft/draft-guide.ts'
import { type DraftNode, redirect } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { breakCycles } from './break-cycles.ts'
import type { PlacedErratum } from './errata.ts'
import { type Action, scopeOf } from './erratum-scope.ts'
import { bare, questionBefore, supersede, withItsOutcomes } from './out-of-walk.ts'
import { targetOf } from './target-of.ts'

/**
 * A drafted guide with its errata: those that only inform stand on their screen, and those that act change the walk. `stop` makes
 * their screen a check with the new advice, `skip` leads past their screens, `instead` puts their words in the place of the
 * article's and leads past the rest of their screens, and `ask` puts a question before them. The screens behind a stop and those
 * that are passed stay, because their codes are known, but no answer of the walk leads to them.
 */
export function actOnErrata(guide: DraftGuide, errata: readonly PlacedErratum[], language: Language, report: Report): DraftGuide {
  const acted = errata.reduce((current, erratum) => actOn(current, erratum, language, report), guide)
  if (errata.every(({ written }) => written.does === undefined)) return acted
  // An answer of a correction may lead back.
  const nodes = breakCycles(new Map(acted.nodes.map((node) => [node.id, node])), acted, report)
  return withItsOutcomes({ ...acted, nodes: [...nodes.values()] })
}

function actOn(guide: DraftGuide, erratum: PlacedErratum, language: Language, report: Report): DraftGuide {
  const { node: id, written } = erratum
  const node = guide.nodes.find((each) => each.id === id)
  if (node === undefined) return guide
  const heading = written.heading?.[language]
  if (written.does === undefined || heading === undefined || node.superseded) return withNode(guide, withErratum(node, erratum))
  if (node.was !== undefined) {
    report({
      code: 'idle-erratum',
      message: `Unexpected second action \`${written.does}\` at one screen, expected one; its text is shown, and it does nothing`,
      at: erratum.at,
    })
    return withNode(guide, withErratum(node, erratum))
  }
  const action: Action = { node, heading, guide, erratum, language, report }
  switch (written.does) {
    case 'instead':
      return sayInstead(action)
    case 'stop':
      return stopAt(action)
    case 'skip':
      return skip(action)
    case 'ask':
      return askBefore(action)
  }
}

const withErratum = (node: DraftNode, { shown }: PlacedErratum): DraftNode => ({
  ...node,
  errata: [...(node.errata ?? []), shown],
})

const withNode = (guide: DraftGuide, node: DraftNode): DraftGuide => ({
  ...guide,
  nodes: guide.nodes.map((each) => (each.id === node.id ? node : each)),
})

/** A guide with the words of a correction in the place of the article's. The other screens of its scope are passed. */
function sayInstead(action: Action): DraftGuide {
  const { node, heading, guide, erratum, report } = action
  const { screens, past: behind } = scopeOf(action)
  const { to } = erratum.written
  const past = (to === undefined ? undefined : targetOf(to, guide, erratum.at, report)) ?? behind
  const onward = (to: NodeId) => (screens.has(to) ? past : to)
  const led = redirect(node, onward)
  const said: DraftNode = { ...led, ...bare(node), title: [heading] }
  const way: DraftNode =
    led.kind === 'outcome' && to !== undefined ? { ...bare(node), kind: 'info', title: [heading], next: past } : said
  const passed = withNode(guide, withErratum(way, erratum))
  return supersede(passed, { heading, next: node.id, erratum, report })
}

/** A guide whose walk ends at a node with a correction: the node becomes a check, and what only it led to is superseded. */
function stopAt(action: Action): DraftGuide {
  const { node, heading, guide, erratum, language, report } = action
  const { answers, to } = erratum.written
  const no = (to === undefined ? undefined : targetOf(to, guide, erratum.at, report)) ?? guide.failed
  const stop: DraftNode = withErratum(
    { ...bare(node), title: [heading], kind: 'check', yes: 'solved', no, ...labelsIn(answers, language) },
    erratum,
  )
  return supersede(withNode(guide, stop), { heading, next: node.id, erratum, report })
}

/** The words of the two answers of a check in a language. */
function labelsIn(answers: FlowErratum['answers'], language: Language) {
  const [yes, no] = [answers?.yes[language], answers?.no[language]]
  return yes !== undefined && no !== undefined ? { labels: { yes, no } } : {}
}

/** A guide whose walk passes the screens of a correction. */
function skip(action: Action): DraftGuide {
  const { heading, guide, erratum, report } = action
  const { screens, past } = scopeOf(action)
  const onward = (to: NodeId) => (screens.has(to) ? past : to)
  const passed = {
    ...guide,
    start: onward(guide.start),
    nodes: guide.nodes.map((each) => (screens.has(each.id) ? each : redirect(each, onward))),
    sections: new Map([...guide.sections].map(([key, first]) => [key, onward(first)])),
  }
  return supersede(passed, { heading, next: past, erratum, report })
}

/** A guide with a question before the screens of a correction. */
function askBefore(action: Action): DraftGuide {
  const { node, heading, guide, erratum, language, report } = action
  const { options = [], unsure } = erratum.written
  const { screens, past } = scopeOf(action)
  const id = questionBefore(node.id)
  const leadsTo = (to: string): NodeId =>
    to === 'next' ? node.id : to === 'past' ? past : (targetOf(to, guide, erratum.at, report) ?? guide.failed)
  const advised = options.flatMap(({ id: option, shows, to = 'next' }) =>
    shows === undefined ? [] : [{ option, node: adviceNode(action, `${id}-${option}`, shows, leadsTo(to)) }],
  )
  const choices = options.map(({ id: option, label, needs, to = 'next' }) => ({
    id: option,
    label: label[language] ?? '',
    ...(needs && { needs }),
    to: advised.find((each) => each.option === option)?.node.id ?? leadsTo(to),
  }))
  const unsureTo = unsure === undefined ? undefined : (choices.find((choice) => choice.id === unsure)?.to ?? leadsTo(unsure))
  const { section, sectionKey } = node
  const question: DraftNode = withErratum(
    {
      id,
      kind: 'question',
      ask: 'option',
      title: [heading],
      body: [],
      section,
      sectionKey,
      place: erratum.at,
      byFlow: true,
      choices: [...choices, ...(unsureTo === undefined ? [] : [{ id: 'unsure', label: '', to: unsureTo }])],
    },
    { ...erratum, shown: { ...erratum.shown, own: true } },
  )
  const asked = (to: NodeId) => (to === node.id ? id : to)
  const nodes = guide.nodes.flatMap((each) => {
    const led = screens.has(each.id) ? each : redirect(each, asked)
    return each.id === node.id ? [question, ...advised.map((each) => each.node), led] : [led]
  })
  const passed = {
    ...guide,
    start: asked(guide.start),
    nodes,
    sections: new Map([...guide.sections].map(([key, first]) => [key, asked(first)])),
  }
  return supersede(passed, { heading, next: id, erratum, report })
}

/** A screen of a flow file that an answer of a correction's question leads to: a step, or a check where it has answers. */
function adviceNode(
  { node: { section, sectionKey }, erratum, language }: Action,
  id: NodeId,
  { heading, text, answers }: Advice,
  to: NodeId,
): DraftNode {
  const { date, source } = erratum.shown
  const base = {
    id,
    title: [heading[language] ?? ''],
    body: [],
    section,
    sectionKey,
    place: erratum.at,
    errata: [{ date, text: text[language] ?? '', ...(source !== undefined && { source }), own: true as const }],
  }
  return answers === undefined
    ? { ...base, kind: 'step', next: to }
    : { ...base, kind: 'check', yes: 'solved', no: to, ...labelsIn(answers, language) }
}

type Advice = NonNullable<NonNullable<FlowErratum['options']>[number]['shows']>
