// @ts-check
/**
 * The table at the end of `npm run test:faults`, from the report that Playwright writes as JSON. Plain JavaScript with nothing
 * but Node, as the runner is.
 *
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ annotations: Annotation[], results: { status: string, duration: number }[] }} Run
 * @typedef {{ title: string, ok: boolean, tests: Run[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * Makes one line for each test of a row or a promise, in their order: result, time, fault, expected behaviour; then the measured
 * figures. Tests without a row in their title are left out.
 * @param {Suite} report
 * @returns {string}
 */
export function faultTable(report) {
  const specs = specsOf(report)
  const lines = specs
    .map((spec) => ({ ...partsOf(spec.title), spec }))
    .filter(({ row }) => row !== '')
    .sort((a, b) => orderOf(a.row) - orderOf(b.row))
  const widths = [lines.reduce((most, { row }) => Math.max(most, row.length), 3), 7, 7]
  /** @param {readonly string[]} cells */
  const line = (cells) =>
    cells
      .map((cell, place) => (place < 3 ? cell.padEnd(widths[place] ?? 0) : cell))
      .join('  ')
      .trimEnd()
  const body = lines.map(({ row, fault, expected, spec }) =>
    line([row, resultOf(spec), String(durationOf(spec)), fault, `→ ${expected}`]),
  )
  const figures = lines.flatMap(({ row, spec }) =>
    notesOf(spec, 'figure').map((words) => `${row.padEnd(widths[0] ?? 0)}  ${words}`),
  )
  return [line(['row', 'result', 'ms', 'fault', '→ expected']), ...body, '', 'measured', ...figures, blankPages(specs)].join('\n')
}

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/** `(row 13) a link breaks → the install resumes`. @param {string} title */
function partsOf(title) {
  const [, row = '', rest = ''] = /^\((?:rows? )?([^)]*)\) (.*)$/.exec(title) ?? []
  const [fault = '', expected = ''] = rest.split(' → ')
  return { row, fault, expected }
}

/** Rows by number, promises after them. @param {string} row */
const orderOf = (row) => Number.parseInt(row.replace(/\D*/, ''), 10) + (row.startsWith('P') ? 1000 : 0)

/** @param {Spec} spec */
const resultOf = ({ ok, tests }) =>
  tests.every(({ results }) => results.every(({ status }) => status === 'skipped')) ? 'left' : ok ? 'passed' : 'failed'

/** @param {Spec} spec */
const durationOf = ({ tests }) => tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0)

/** @param {Spec} spec @param {string} type */
const notesOf = ({ tests }, type) =>
  tests
    .flatMap(({ annotations }) => annotations)
    .flatMap((note) => (note.type === type && note.description !== undefined ? [note.description] : []))

/** The line of P13: how long pages had no text after their HTML had arrived. @param {readonly Spec[]} specs */
function blankPages(specs) {
  const pages = specs
    .flatMap((spec) => notesOf(spec, 'text').map((ms) => ({ ms: Number(ms), title: spec.title })))
    .sort((a, b) => a.ms - b.ms)
  const at = (/** @type {number} */ share) => pages[Math.max(0, Math.ceil(pages.length * share) - 1)]
  const most = at(1)
  return `P13  ${pages.length} pages, something to read after ${at(0.5)?.ms} ms (median), ${at(0.95)?.ms} ms (95 of 100), ${most?.ms} ms (most: ${most?.title})`
}
