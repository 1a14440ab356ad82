import fc from 'fast-check'
import type { Trail } from '../../src/runtime/trail.ts'

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

export const anyTrail: fc.Arbitrary<Trail> = fc.record({
  schema: fc.constant(1 as const),
  guide: anyId,
  contentHash: anyId,
  answers: fc.array(fc.tuple(anyId, anyId), { maxLength: 30 }),
  at: anyId,
})
