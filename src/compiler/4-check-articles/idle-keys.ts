import { type Flow, placeIn, type SectionFlow } from '../1-read/flow-file.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import type { Finding, Report } from '../diagnostic.ts'

/** The keys of a section that shape its tree, and nothing else. */
const shaping = ['plan', 'of', 'ask', 'remember', 'question', 'when', 'ends', 'otherwise'] as const
/** The keys that are lists of beginnings, of which each may have no effect. */
const beginnings = ['acts', 'folds', 'persists'] as const

/** The plan of each version of a text with a flow file, made when it is asked for. It reports what it finds. */
export type Planner = (flow: Flow) => readonly ((report: Report) => ArticlePlan)[]

/**
 * Reports the keys of a flow file without which every plan is the same, and as sure: the versions of the text are planned again
 * without each of them, up to the first that differs.
 */
export function reportIdleKeys(flow: Flow, planned: Planner, report: Report): void {
  const whole = planned(flow).map((plan) => outcomeOf(plan, flow))
  const known = new Set(whole.flatMap(({ keys }) => keys))
  for (const [section, said] of Object.entries(flow.sections ?? {})) {
    if (!known.has(section)) continue
    for (const { path, without } of withoutEach(said)) {
      const changed = { ...flow, sections: { ...flow.sections, [section]: without } }
      if (planned(changed).some((plan, i) => outcomeOf(plan, flow).made !== whole[i]?.made)) continue
      report({
        code: 'idle-key',
        message: `Unexpected \`${path.join('.')}\` of section \`${section}\` that changes nothing, expected only keys that do; without it the tree is the same`,
        at: placeIn(flow, ['sections', section, ...path]),
      })
    }
  }
}

/** The plan of a version as one string, with what is said of it, and the keys of its sections. */
function outcomeOf(
  planned: (report: Report) => ArticlePlan,
  { file }: Flow,
): { readonly made: string; readonly keys: readonly string[] } {
  const said: Finding[] = []
  const { plan, solved, failed, outcomes, headings } = planned((finding) => said.push(finding))
  // A finding at the flow file is about the key itself.
  const remarks = said.filter(({ at }) => at.file !== file).map(({ code, at }) => [code, at])
  return { made: JSON.stringify([plan, solved, failed, outcomes, remarks]), keys: headings.map(({ key }) => key) }
}

/** A section without one of its keys, or without one of the beginnings in a list. */
function withoutEach(
  section: SectionFlow,
): readonly { readonly path: readonly (string | number)[]; readonly without: SectionFlow }[] {
  return [
    ...shaping.flatMap((key) => {
      const { [key]: gone, ...without } = section
      return gone === undefined ? [] : [{ path: [key], without }]
    }),
    ...beginnings.flatMap((key) =>
      (section[key] ?? []).map((_, i) => ({
        path: [key, i],
        without: { ...section, [key]: section[key]?.filter((_, other) => other !== i) },
      })),
    ),
  ]
}
