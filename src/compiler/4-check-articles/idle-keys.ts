import { type Flow, placeIn, type SectionFlow } from '../1-read/flow-file.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import type { Finding, Report } from '../diagnostic.ts'

/** The keys of a section that shape its tree, and nothing else. */
const shaping = ['plan', 'of', 'ask', 'remember', 'question', 'when', 'ends', 'otherwise'] as const
/** The keys that are lists of beginnings, of which each may have no effect. */
const beginnings = ['acts', 'folds', 'persists'] as const

/** Plans the versions of a text with a flow file, and reports what it finds. */
export type Planner = (flow: Flow, report: Report) => readonly ArticlePlan[]

/**
 * Reports the keys of a flow file without which every plan is the same, and as sure: the versions of the text are planned again
 * without each of them.
 */
export function reportIdleKeys(flow: Flow, planned: Planner, report: Report): void {
  const whole = outcomeOf(flow, planned)
  const known = new Set(whole.keys)
  for (const [section, said] of Object.entries(flow.sections ?? {})) {
    if (!known.has(section)) continue
    for (const { path, without } of withoutEach(said)) {
      const changed = { ...flow, sections: { ...flow.sections, [section]: without } }
      if (outcomeOf(changed, planned).made !== whole.made) continue
      report({
        code: 'idle-key',
        message: `Unexpected \`${path.join('.')}\` of section \`${section}\` that changes nothing, expected only keys that do; without it the tree is the same`,
        at: placeIn(flow, ['sections', section, ...path]),
      })
    }
  }
}

/** The plans of a text as one string, with what is said of them, and the keys of their sections. */
function outcomeOf(flow: Flow, planned: Planner): { readonly made: string; readonly keys: readonly string[] } {
  const said: Finding[] = []
  const plans = planned(flow, (finding) => said.push(finding))
  // A finding at the flow file is about the key itself.
  const remarks = said.filter(({ at }) => at.file !== flow.file).map(({ code, at }) => [code, at])
  const trees = plans.map(({ plan, solved, failed, outcomes }) => [plan, solved, failed, outcomes])
  return { made: JSON.stringify([trees, remarks]), keys: plans.flatMap(({ headings }) => headings.map(({ key }) => key)) }
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
