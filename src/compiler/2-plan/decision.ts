import type { Place, Report } from '../diagnostic.ts'
import type { EvidenceName } from './evidence-names.ts'

/** A named observation that speaks for an option. The weight is positive. */
export interface Evidence {
  readonly name: EvidenceName
  readonly weight: number
}

/** One place where an article leaves the shape of its tree open. */
export interface Decision {
  /** Stable: the key of the section, and the kind, with an ordinal where a section has several of a kind. */
  readonly id: string
  readonly kind: 'sections' | 'list' | 'table' | 'sentence' | 'prose' | 'check'
  readonly at: Place
  readonly options: readonly DecisionOption[]
  readonly chosen: string
  /** The distance between the scores of the best two options. */
  readonly margin: number
  readonly by: 'compiler' | 'flow'
  /** The section whose `plan` in the flow file settles it. Absent where no `plan` can. */
  readonly section?: string
  /** Of sections: the keys of its inner sections, in their order in the tree. Absent where a flow file groups them. */
  readonly parts?: readonly string[]
}

/** What a decision is about. */
type Subject = Pick<Decision, 'id' | 'kind' | 'at' | 'parts'>

export interface DecisionOption {
  readonly value: string
  readonly score: number
  readonly because: readonly Evidence[]
  /** The `plan` that chooses it. Absent where none can. */
  readonly plan?: string
}

/** The evidence for each value. Of values with the same score the first is chosen. */
export type Options = Readonly<Record<string, readonly Evidence[]>>

/** Below this margin a decision is reported as unsure. */
export const sureMargin = 1

const round = (score: number) => Math.round(score * 100) / 100

/** Chooses the value with the most evidence. */
export function decide(place: Subject, evidence: Options): Decision {
  const options = Object.entries(evidence).map(([value, because]) => ({
    value,
    score: round(because.reduce((total, { weight }) => total + weight, 0)),
    because,
  }))
  const [best, second] = [...options].sort((a, b) => b.score - a.score)
  return {
    ...place,
    options,
    chosen: best?.value ?? '',
    margin: round((best?.score ?? 0) - (second?.score ?? 0)),
    by: 'compiler',
  }
}

/** One observation, where it holds. */
export const observed = (name: EvidenceName, weight: number, holds = true): readonly Evidence[] =>
  holds && weight > 0 ? [{ name, weight }] : []

/** A decision that a flow file made, by the `plan` of a section where one is named. */
export const decidedByFlow = (place: Subject, chosen: string, section?: string): Decision => ({
  ...place,
  options: [{ value: chosen, score: 0, because: [] }],
  chosen,
  margin: 0,
  by: 'flow',
  ...(section !== undefined && { section }),
})

/** Receives decisions, and what the author is told about them. */
export interface DecisionSink {
  /** Takes down a decision about the shape of the tree. */
  readonly decided: (decision: Decision) => void
  readonly report: Report
}

/** The section of a flow file, and its `plan`, that choose a value. */
export interface Settlement {
  readonly section: string
  readonly plan: string
}

/**
 * Takes a decision down, and returns what was chosen. Where the evidence is unsure, the author is told both readings and the lines of
 * a flow file that settle it the other way. `settlementOf` says how a flow file chooses a value; `undefined` where it cannot.
 */
export function settled(
  unsettled: Decision,
  settlementOf: (value: string) => Settlement | undefined,
  { decided, report }: DecisionSink,
): string {
  const decision = withSettlements(unsettled, settlementOf)
  decided(decision)
  const { chosen, options, margin, by, kind, at, section } = decision
  const [other] = options.filter(({ value }) => value !== chosen).sort((a, b) => b.score - a.score)
  if (by === 'flow' || margin >= sureMargin || other?.plan === undefined) return chosen
  const evidenceFor = (value: string) =>
    options
      .find((option) => option.value === value)
      ?.because.map(({ name }) => name)
      .join(', ') || 'nothing'
  report({
    code: 'unsure-shape',
    message: `Unexpected ${subjects[kind]} that may be read as \`${chosen}\` (${evidenceFor(chosen)}) or as \`${other.value}\` (${evidenceFor(other.value)}), expected one reading; read as \`${chosen}\`. \`sections: { ${section}: { plan: ${other.plan} } }\` in the flow file settles it the other way`,
    at,
  })
  return chosen
}

/** A decision of the compiler, with the `plan` for each option. */
function withSettlements(decision: Decision, settlementOf: (value: string) => Settlement | undefined): Decision {
  if (decision.by === 'flow') return decision
  const settlements = decision.options.map(({ value }) => settlementOf(value))
  const section = settlements.find((each) => each !== undefined)?.section
  if (section === undefined) return decision
  const options = decision.options.map((option, i) => {
    const plan = settlements[i]?.plan
    return plan === undefined ? option : { ...option, plan }
  })
  return { ...decision, options, section }
}

const subjects: Readonly<Record<Decision['kind'], string>> = {
  sections: 'sections',
  list: 'list',
  table: 'table',
  sentence: 'sentence',
  prose: 'text',
  check: 'end',
}
