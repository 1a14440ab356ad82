import { expect, test } from 'vitest'
import { faultTable } from '../../src/node/bin/fault-table.mjs'

const spec = (title: string, status: string, annotations: { type: string; description?: string }[] = []) => ({
  title,
  ok: status !== 'failed',
  tests: [{ annotations, results: [{ status, duration: 12 }] }],
})

test('rows are in order, promises come last, and measurements below', () => {
  const table = faultTable({
    suites: [
      { specs: [spec('(P2) all is opened → none is missing', 'passed', [{ type: 'figure', description: 'P2: 400 nodes' }])] },
      {
        suites: [
          {
            specs: [
              spec('(row 13) a link breaks → it resumes', 'failed', [{ type: 'text', description: '40' }]),
              spec('no row', 'passed'),
            ],
          },
        ],
      },
      { specs: [spec('(rows 2, 3) offline → the same', 'skipped')] },
    ],
  })
  expect(table).toBe(
    [
      'row   result   ms       fault  → expected',
      '2, 3  left     12       offline  → the same',
      '13    failed   12       a link breaks  → it resumes',
      'P2    passed   12       all is opened  → none is missing',
      '',
      'measured',
      'P2    P2: 400 nodes',
      'P13  1 pages, something to read after 40 ms (median), 40 ms (95 of 100), 40 ms (most: (row 13) a link breaks → it resumes)',
    ].join('\n'),
  )
})
