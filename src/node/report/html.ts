import { encode } from '../../guide/encode.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Passage, TreeEntry } from '../../guide/reading-tree.ts'
import { guideNumbers } from './guide-numbers.ts'
import type { Report } from './report.ts'
import { type AllWords, leftOutOf, type ReportWords, reportWords, uncountedGuides } from './report-words.ts'
import type { GuideSummary, ScreenSummary, SearchSummary } from './summary.ts'
import { shownNumber, total } from './summary.ts'

/** Writes a report as one HTML page that needs no other file and no network, and runs no script. */
export function htmlReport(report: Report, language: Language, all: AllWords): string {
  const words = reportWords(language, all)
  const { t } = words
  const parts = [
    `<h1>${encode(t('report:title'))}</h1>`,
    `<p class="lead">${encode(words.period(report))}</p>`,
    `<p>${encode(t('report:estimate'))}</p>`,
    mendPart(report, words),
    guidesPart(report, words),
    searchesPart(report.summary.searches, words),
    weeksPart(report, words),
    logsPart(report, words),
  ]
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${encode(t('report:title'))}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...parts,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function mendPart({ summary: { mend } }: Report, { t, number, title }: ReportWords): string {
  if (mend.length === 0) return section('mend', t('report:mend.title'), `<p>${encode(t('report:mend.none'))}</p>`)
  const rows = mend.map(({ guide, node, shown, left, absent, unsure }) => [
    `<a href="#${node.code}">${node.code}</a> <span lang="${guide.language}">${encode(title(node, guide))}</span>`,
    `<span lang="${guide.language}">${encode(guide.title)}</span>`,
    ...[shown, left, absent, unsure].map((value) => encode(number(value))),
  ])
  const heads = (['page', 'guide', 'shown', 'left', 'absent', 'unsure'] as const).map((key) => t(`report:mend.${key}`))
  return section('mend', t('report:mend.title'), `<p>${encode(t('report:mend.hint'))}</p>${table(heads, rows, 2)}`)
}

function guidesPart(report: Report, words: ReportWords): string {
  const { t } = words
  const uncounted = uncountedGuides(report)
  const counted = report.summary.guides.filter(({ guide }) => !uncounted.includes(guide))
  const rest = uncounted.map(({ title }) => title).join(', ')
  return section(
    'guides',
    t('report:guides.title'),
    [
      ...counted.map((summary) => guidePart(summary, words)),
      ...(rest === '' ? [] : [`<p>${encode(t('report:guides.uncounted', { guides: rest }))}</p>`]),
    ].join('\n'),
  )
}

function guidePart(summary: GuideSummary, words: ReportWords): string {
  const { guide, screens } = summary
  const { t, number, byLanguage } = words
  const { facts, tree, most } = guideNumbers(summary)
  const lines = facts.map(
    ([key, numbers]) =>
      `<div><dt>${encode(t(`report:guides.${key}`))}</dt><dd><b>${encode(number(total(numbers)))}</b> <small>${encode(byLanguage(numbers))}</small></dd></div>`,
  )
  return [
    `<h3 lang="${guide.language}">${encode(guide.title)}</h3>`,
    `<dl>${lines.join('')}</dl>`,
    `<p class="hint">${encode(t('report:guides.tree'))}</p>`,
    `<div class="tree" lang="${guide.language}">${passageHtml(tree, { guide, screens, most, words })}</div>`,
  ].join('\n')
}

interface TreeOptions {
  readonly guide: Guide
  readonly screens: GuideSummary['screens']
  /** The largest number of the guide: its bar is the widest. */
  readonly most: number
  readonly words: ReportWords
}

const passageHtml = (passage: Passage, options: TreeOptions): string =>
  `<ul>${passage.map((entry) => `<li>${entryHtml(entry, options)}</li>`).join('')}</ul>`

/** A screen with its bar, then its answers with theirs, each with the screens that only it leads to. */
function entryHtml({ node, ways }: TreeEntry, options: TreeOptions): string {
  const { guide, screens, most, words } = options
  const { t, number, title, answer } = words
  const screen = screens.get(node.code)
  const { shown = 0, left = 0, answers = new Map<string, number>() } = screen ?? {}
  const notes = [
    t('report:guides.shown', { number: number(shown) }),
    ...(shownNumber(left) === undefined ? [] : [t('report:guides.left', { number: number(left) })]),
  ]
  const head = `<p id="${node.code}" class="${node.kind}">${bar(shown, most)} <code>${node.code}</code> ${encode(title(node, guide))} <small>${encode(notes.join(', '))}</small></p>`
  const exits = [
    ...ways.map((way) => {
      const to = way.leads === 'elsewhere' ? ` <small>${encode(t('report:guides.to', { code: way.to.code }))}</small>` : ''
      const inside = way.leads === 'inside' ? passageHtml(way.passage, options) : ''
      return answerHtml(answer(node, way.option, guide), answers.get(way.option) ?? 0, options) + to + inside
    }),
    ...(isWorthALine(screen) ? [answerHtml(answer(node, 'absent', guide), screen.absent, options)] : []),
  ]
  return head + (exits.length === 0 ? '' : `<ul class="ways">${exits.map((way) => `<li>${way}</li>`).join('')}</ul>`)
}

/** Whether “not on my screen” was answered often enough to be shown: every step has this answer. */
const isWorthALine = (screen: ScreenSummary | undefined): screen is ScreenSummary =>
  screen !== undefined && shownNumber(screen.absent) !== undefined

const answerHtml = (text: string, given: number, { most, words }: TreeOptions): string =>
  `${bar(given, most)} ${encode(text)} <small>${encode(words.number(given))}</small>`

/** A bar as wide as a share of the largest number. Numbers that are not shown have the same hairline. */
function bar(value: number, most: number): string {
  const width = shownNumber(value) === undefined ? 1 : Math.max(2, Math.round((160 * value) / most))
  return `<svg width="${width}" height="12" aria-hidden="true"><rect width="${width}" height="12"/></svg>`
}

function searchesPart(searches: readonly SearchSummary[], { t, line, search, byLanguage }: ReportWords): string {
  const list = searches.map(
    (one) => `<li>${encode(line(search(one), total(one.numbers)))} <small>${encode(byLanguage(one.numbers))}</small></li>`,
  )
  const text = searches.length === 0 ? `<p>${encode(t('report:searches.none'))}</p>` : `<ul>${list.join('')}</ul>`
  return section('searches', t('report:searches.title'), `${text}<p class="hint">${encode(t('report:searches.hint'))}</p>`)
}

function weeksPart({ summary: { weeks } }: Report, { t, number }: ReportWords): string {
  const heads = [
    ...(['week', 'language', 'screens'] as const).map((key) => t(`report:weeks.${key}`)),
    t('report:guides.solved'),
    t('report:guides.called'),
    t('report:weeks.searches'),
  ]
  const rows = weeks.map(({ week, language, screens, solved, called, searches }) => [
    week,
    encode(t(`language.${language}`)),
    ...[screens, solved, called, searches].map((value) => encode(number(value))),
  ])
  return section('weeks', t('report:weeks.title'), table(heads, rows, 2))
}

/** What was read, what is not in the numbers, and what they cannot say. */
function logsPart(report: Report, words: ReportWords): string {
  const { t } = words
  const logs = report.logs.map((note) => [
    encode(note.name),
    ...[note.lines, note.counts, note.unread].map(String),
    encode(words.log(note)),
  ])
  const heads = (['log', 'lines', 'counts', 'unread', 'note'] as const).map((key) => t(`report:logs.${key}`))
  const leftOut = leftOutOf(report).map(([reason, requests]) => [encode(t(`report:leftOut.${reason}`)), String(requests)])
  return [
    section('logs', t('report:logs.title'), table(heads, logs, 1)),
    leftOut.length === 0
      ? ''
      : section(
          'left-out',
          t('report:leftOut.title'),
          table([t('report:leftOut.reason'), t('report:leftOut.requests')], leftOut, 1),
        ),
    section(
      'limits',
      t('report:limits.title'),
      `<ul>${words
        .limits(report)
        .map((line) => `<li>${encode(line)}</li>`)
        .join('')}</ul>`,
    ),
  ].join('\n')
}

const section = (id: string, title: string, html: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${encode(title)}</h2>\n${html}</section>`

/** A table. The first cell of a row is its heading; columns from `numbersFrom` on are numbers. Cells are HTML, headings are text. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): string => {
  const kind = (column: number) => (column >= numbersFrom ? ' class="number"' : '')
  const head = heads.map((text, column) => `<th scope="col"${kind(column)}>${encode(text)}</th>`).join('')
  const body = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${first}</th>${cells.map((cell, index) => `<td${kind(index + 1)}>${cell}</td>`).join('')}</tr>`,
  )
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const styles = `:root{color-scheme:light dark;--key:#1a4f8b;--line:#8888}
@media(prefers-color-scheme:dark){:root{--key:#8ab4e8}}
body{font:16px/1.5 system-ui,sans-serif;margin:0}
main{max-width:70rem;margin:auto;padding:1rem}
h2{margin-top:2.5rem}h3{margin-top:2rem}
.lead{font-size:1.15rem}.hint,small{opacity:.8}
.wide{overflow-x:auto}
table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:600}.number{text-align:right}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem}dd{margin:0}dd b{font-size:1.3rem}
.tree ul{list-style:none;margin:0;padding-left:1.2rem;border-left:1px solid var(--line)}
.tree>ul{padding-left:0;border:0}
.tree p{margin:.5rem 0 .1rem}.tree .question,.tree .check,.tree .outcome{font-weight:600}.tree small{font-weight:400}
.tree :target{outline:2px solid var(--key);outline-offset:4px}
svg{vertical-align:-1px}rect{fill:var(--key)}.ways rect{opacity:.6}
@media print{section{break-inside:auto}li,tr{break-inside:avoid}}`
