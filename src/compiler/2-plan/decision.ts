import type { Place } from '../diagnostic.ts'

/** A named observation that speaks for an option (a positive weight) or against it. */
export interface Evidence {
  readonly name: string
  readonly weight: number
}

/** One place where an article leaves the shape of its tree open. */
export interface Decision {
  /** Stable: the key of the section, and the kind. */
  readonly id: string
  readonly kind: 'sections' | 'list' | 'table' | 'sentence' | 'prose' | 'check'
  readonly at: Place
  readonly options: readonly { readonly value: string; readonly score: number; readonly because: readonly Evidence[] }[]
  readonly chosen: string
  /** The distance between the scores of the best two options. */
  readonly margin: number
  readonly by: 'compiler' | 'flow'
}

/** Below this margin a decision is reported as unsure. */
export const sureMargin = 1

/** Decides between two options: positive weights speak for the first, negative ones for the second. */
export function decide(
  place: Pick<Decision, 'id' | 'kind' | 'at'>,
  [first, second]: readonly [string, string],
  evidence: readonly Evidence[],
): Decision {
  const round = (score: number) => Math.round(score * 100) / 100
  const sum = (part: readonly Evidence[]) => round(part.reduce((total, { weight }) => total + Math.abs(weight), 0))
  const forFirst = evidence.filter(({ weight }) => weight > 0)
  const forSecond = evidence.filter(({ weight }) => weight < 0)
  const [a, b] = [sum(forFirst), sum(forSecond)]
  return {
    ...place,
    options: [
      { value: first, score: a, because: forFirst },
      { value: second, score: b, because: forSecond.map(({ name, weight }) => ({ name, weight: -weight })) },
    ],
    chosen: a > b ? first : second,
    margin: round(Math.abs(a - b)),
    by: 'compiler',
  }
}
