import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  BranchPlan,
  CallPlan,
  ChoicePlan,
  FallbackPlan,
  GoToPlan,
  InfoPlan,
  Plan,
  PlannedScreen,
  SequencePlan,
  StepPlan,
  StopPlan,
  Turn,
} from '../../src/compiler/2-plan/plan.ts'
import type { ArticlePlan } from '../../src/compiler/2-plan/plan-article.ts'
import { type DraftGuide, draftGuide } from '../../src/compiler/3-draft/draft-guide.ts'
import { pruneGuide } from '../../src/compiler/5-link/prune-guide.ts'
import { startOf } from '../../src/compiler/diagnostic.ts'
import { exits, type Result } from '../../src/guide/node.ts'

/** Plans of any shape. Ids are given afterwards, so that they are unique, as those of the planner are. */
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.constantFrom<Turn>({ to: 'next' }, { to: 'solved' }, { to: 'failed' }),
  fc
    .constantFrom<Result>('solved', 'contact-admin', 'contact-support', 'unresolved')
    .map((result): Turn => ({ to: 'result', result })),
  fc.constantFrom('s1', 's2', 'nowhere').map((key): Turn => ({ to: 'section', key })),
)
const blank: PlannedScreen = { id: '', title: ['x'], body: [], section: '', sectionKey: '', at: startOf('x.md') }
const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constant<StepPlan>({ ...blank, kind: 'step' }),
    fc.constant<InfoPlan>({ ...blank, kind: 'info' }),
    fc.constant<StopPlan>({ ...blank, kind: 'stop', result: 'contact-support', otherwise: 'info' }),
    fc
      .record({ href: fc.constantFrom('ours.md', 'absent.md'), required: fc.boolean() })
      .map((call): CallPlan => ({ ...blank, kind: 'call', ...call })),
    fc.record({ yes: turn, no: turn }).map((ways): BranchPlan => ({ ...blank, kind: 'branch', ...ways })),
    turn.map((to): GoToPlan => ({ kind: 'goto', turn: to })),
    fc
      .record({ parts: fc.array(tie('plan'), { maxLength: 4 }), key: fc.option(fc.constantFrom('s1', 's2'), { nil: undefined }) })
      .map(({ parts, key }): SequencePlan => ({ kind: 'sequence', parts, ...(key !== undefined && { key }) })),
    fc
      .record({ plans: fc.array(tie('plan'), { maxLength: 4 }), ask: fc.constantFrom('message' as const, 'platform' as const) })
      .map(
        ({ plans, ask }): ChoicePlan => ({
          ...blank,
          kind: 'choice',
          ask,
          options: [...plans, { ...blank, kind: 'info' as const }].map((option, i) => ({
            id: `o${i}`,
            label: `${i}`,
            plan: option,
          })),
        }),
      ),
    fc.array(fc.record({ plan: tie('plan'), otherwise: fc.option(turn, { nil: undefined }) }), { maxLength: 3 }).map(
      (tries): FallbackPlan => ({
        kind: 'fallback',
        tries: tries.map(({ plan: tried, otherwise }) => ({ plan: tried, check: blank, ...(otherwise && { otherwise }) })),
      }),
    ),
  ),
}))

/** The plan with a different id on every screen. */
function named(root: Plan): Plan {
  let count = 0
  const screen = <T extends PlannedScreen>(one: T): T => ({ ...one, id: `n${++count}` })
  const name = (one: Plan): Plan => {
    switch (one.kind) {
      case 'step':
      case 'info':
      case 'stop':
      case 'call':
      case 'branch':
        return screen(one)
      case 'goto':
        return one
      case 'sequence':
        return { ...one, parts: one.parts.map(name) }
      case 'choice':
        return { ...screen(one), options: one.options.map((option) => ({ ...option, plan: name(option.plan) })) }
      case 'fallback':
        return { ...one, tries: one.tries.map((tried) => ({ ...tried, check: screen(tried.check), plan: name(tried.plan) })) }
    }
  }
  return name(root)
}

const planned = (root: Plan, failed: Result): ArticlePlan => ({
  article: {
    file: 'x.md',
    language: 'fr',
    key: 'x',
    front: {},
    root: { slug: 'x', title: ['X'], depth: 1, at: startOf('x.md'), blocks: [], sections: [] },
  },
  flow: undefined,
  audience: 'user',
  plan: root,
  failed,
  outcomes: { solved: [], failed: [] },
  decisions: [],
  headings: [],
})

const grown = (root: Plan, failed: Result = 'contact-admin'): DraftGuide =>
  pruneGuide(
    draftGuide(planned(named(root), failed), () => undefined),
    (href) => href === 'ours.md',
    () => undefined,
  )

const waysOf = (guide: DraftGuide) => new Map(guide.nodes.map((node) => [node.id, exits(node).map(({ to }) => to)]))

describe('a plan of any shape becomes a guide where', () => {
  const any = fc.tuple(plan, fc.constantFrom<Result>('contact-admin', 'contact-support', 'unresolved'))

  test('every answer leads to a node of it', () => {
    fc.assert(
      fc.property(any, ([root, failed]) => {
        const ways = waysOf(grown(root, failed))
        for (const targets of ways.values()) for (const to of targets) expect(ways.has(to)).toBe(true)
      }),
    )
  })

  test('a skipped call that leads only to itself leaves no answer without a node', () => {
    const call: CallPlan = { ...blank, kind: 'call', href: 'absent.md', required: false }
    const circle: Plan = { kind: 'sequence', parts: [call, { kind: 'goto', turn: { to: 'section', key: 's1' } }], key: 's1' }
    const choice = {
      ...blank,
      kind: 'choice' as const,
      ask: 'message' as const,
      options: [
        { id: 'o0', label: '0', plan: circle },
        { id: 'o1', label: '1', plan: { ...blank, kind: 'info' as const } },
      ],
    }
    const ways = waysOf(grown(choice))
    expect([...ways.values()].flat().filter((to) => !ways.has(to))).toEqual([])
  })

  test('every node can be reached from the start', () => {
    fc.assert(
      fc.property(any, ([root, failed]) => {
        const guide = grown(root, failed)
        const ways = waysOf(guide)
        const seen = new Set([guide.start])
        for (const id of seen) for (const to of ways.get(id) ?? []) seen.add(to)
        expect([...ways.keys()].filter((id) => !seen.has(id))).toEqual([])
      }),
    )
  })

  test('every id is unique and has no dot', () => {
    fc.assert(
      fc.property(any, ([root, failed]) => {
        const ids = grown(root, failed).nodes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => id.includes('.'))).toEqual([])
      }),
    )
  })

  test('every node reaches an outcome, even where turns lead in cycles', () => {
    fc.assert(
      fc.property(any, ([root, failed]) => {
        const guide = grown(root, failed)
        const ways = waysOf(guide)
        const reaches = (id: string): boolean => {
          const seen = new Set([id])
          for (const at of seen) for (const to of ways.get(at) ?? []) seen.add(to)
          return guide.nodes.some((node) => node.kind === 'outcome' && seen.has(node.id))
        }
        expect([...ways.keys()].filter((id) => !reaches(id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

test('a cycle without an outcome is broken and reported', () => {
  const says: string[] = []
  const circle: Plan = {
    kind: 'sequence',
    key: 's1',
    parts: [
      { ...blank, kind: 'step' },
      { kind: 'goto', turn: { to: 'section', key: 's1' } },
    ],
  }
  const guide = pruneGuide(
    draftGuide(planned(named(circle), 'contact-admin'), () => undefined),
    () => false,
    ({ code }) => says.push(code),
  )
  expect(waysOf(guide).get('n1')).toEqual(['contact-admin'])
  expect(says).toEqual(['no-exit'])
})

test('a fallback asks after each remedy, and the last “no” leads to the failed outcome', () => {
  const guide = grown(
    { kind: 'fallback', tries: [1, 2].map(() => ({ plan: { ...blank, kind: 'step' as const }, check: blank })) },
    'unresolved',
  )
  const checks = guide.nodes.filter((node) => node.kind === 'check')
  expect(checks).toHaveLength(2)
  expect(checks.map(({ yes }) => yes)).toEqual(['solved', 'solved'])
  expect(guide.nodes.find(({ id }) => id === checks[0]?.no)?.kind).toBe('step')
  expect(checks[1]?.no).toBe('unresolved')
})
