import fc from 'fast-check'
import type { Thread } from '../../src/runtime/walk/session.ts'
import type { Trail } from '../../src/runtime/walk/trail.ts'

/** Ids as data may have them: also names of Object.prototype, dots, percent signs and letters beyond the BMP. */
export const anyId = fc.oneof(
  fc.constantFrom(
    'next',
    'yes',
    'no',
    '__proto__',
    'constructor',
    'toString',
    'step.1',
    '%',
    '%41',
    'pre-1',
    'pre-2',
    '😀',
    '😀😁',
    '😁',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((id) => /^[^\s\p{Cc}\p{Cs}]{1,200}$/u.test(id)),
)

/** Ids of guides as they are part of addresses. */
const anyGuideId = fc.oneof(fc.constantFrom('constructor', '0', 'a--b'), fc.stringMatching(/^[a-z\d][a-z\d-]{0,40}$/))

const anyWalked = fc.record({
  schema: fc.constant(1 as const),
  guide: anyGuideId,
  contentHash: anyId,
  answers: fc.array(fc.tuple(anyId, anyId), { maxLength: 30 }),
  at: anyId,
})

/** With and without times and ticks; only screens of the trail are ticked, each once. */
export const anyTrail: fc.Arbitrary<Trail> = anyWalked.chain((trail) => {
  const screens = [...new Set([...trail.answers.map(([node]) => node), trail.at])]
  const places = fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 5 })
  const length = trail.answers.length + 1
  return fc
    .record({
      trail: fc.constant(trail),
      times: fc.option(fc.array(fc.nat(2 ** 31), { minLength: length, maxLength: length })),
      ticks: fc.uniqueArray(fc.tuple(fc.constantFrom(...screens), places), { selector: ([node]) => node, maxLength: 5 }),
    })
    .map(({ times, ticks }) => ({ ...trail, ...(times !== null && { times }), ...(ticks.length > 0 && { ticks }) }))
})

export const anyThread: fc.Arbitrary<Thread> = fc.record({
  trail: anyTrail,
  callers: fc.array(anyTrail, { maxLength: 3 }),
  called: fc.array(anyTrail, { maxLength: 3 }),
})
