import type { Language } from '../../guide/language.ts'
import { entriesOf, type Passage } from '../../guide/reading-tree.ts'
import { terminalText } from '../printing/terminal.ts'
import { guideNumbers } from './guide-numbers.ts'
import type { Report } from './report.ts'
import { type AllWords, leftOutOf, type ReportWords, reportWords, uncountedGuides } from './report-words.ts'
import { type GuideSummary, shownNumber, total } from './summary.ts'

/** The longest title on a line, in characters. */
const longest = 70
/** The widest bar, in characters. */
const widest = 16

/** Writes a report for a terminal. */
export function textReport(report: Report, language: Language, all: AllWords): string {
  const words = reportWords(language, all)
  const { t } = words
  const uncounted = uncountedGuides(report)
  const counted = report.summary.guides.filter(({ guide }) => !uncounted.includes(guide))
  return [
    t('report:title'),
    words.period(report),
    t('report:estimate'),
    ...part(t('report:mend.title'), mendLines(report, words)),
    ...counted.flatMap((summary) => part(summary.guide.title, guideLines(summary, words))),
    ...(uncounted.length === 0 ? [] : ['', t('report:guides.uncounted', { guides: uncounted.map(({ id }) => id).join(', ') })]),
    ...part(t('report:searches.title'), searchLines(report, words)),
    ...part(t('report:weeks.title'), weekLines(report, words)),
    ...part(
      t('report:logs.title'),
      report.logs.map((note) =>
        [
          note.name,
          `${note.lines} ${t('report:logs.lines')}`,
          `${note.counts} ${t('report:logs.counts')}`,
          ...(note.unread === 0 ? [] : [`${note.unread} ${t('report:logs.unread')}`]),
          ...(words.log(note) === '' ? [] : [words.log(note)]),
        ].join(', '),
      ),
    ),
    ...part(
      t('report:leftOut.title'),
      leftOutOf(report).map(([reason, requests]) => `${String(requests).padStart(8)}  ${t(`report:leftOut.${reason}`)}`),
    ),
    ...part(t('report:limits.title'), words.limits(report)),
  ]
    .map(terminalText)
    .join('\n')
}

/** A heading with its lines; nothing where there are no lines. */
const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

function mendLines({ summary: { mend } }: Report, { t, line, title }: ReportWords): readonly string[] {
  if (mend.length === 0) return [t('report:mend.none')]
  return mend.flatMap(({ guide, node, shown, left, absent, unsure }) => [
    `${node.code}  ${cut(title(node, guide))} (${guide.id})`,
    `       ${(
      [
        ['shown', shown],
        ['left', left],
        ['absent', absent],
        ['unsure', unsure],
      ] as const
    )
      .map(([key, value]) => line(t(`report:mend.${key}`), value))
      .join(', ')}`,
  ])
}

function guideLines(summary: GuideSummary, words: ReportWords): readonly string[] {
  const { guide, screens } = summary
  const { t, line, byLanguage } = words
  const { facts, tree, most } = guideNumbers(summary)
  const lines = facts.map(([key, numbers]) => `${line(t(`report:guides.${key}`), total(numbers))} (${byLanguage(numbers)})`)
  return [...lines, ...treeLines(tree, '', { guide, screens, most }, words)]
}

interface Tree extends Pick<GuideSummary, 'guide' | 'screens'> {
  readonly most: number
}

/** The screens of a passage with their bars, and their answers. Guides that nobody has walked past a screen are not drawn below it. */
function treeLines(passage: Passage, indent: string, tree: Tree, words: ReportWords): readonly string[] {
  const { guide, screens, most } = tree
  const { t, number, title, answer } = words
  return passage.flatMap(({ node, ways }) => {
    const screen = screens.get(node.code)
    const left = shownNumber(screen?.left ?? 0)
    const note = left === undefined ? '' : `, ${t('report:guides.left', { number: left })}`
    const absent = screen === undefined || shownNumber(screen.absent) === undefined ? [] : [screen.absent]
    return [
      `${column(screen?.shown ?? 0, most, number)} ${indent}${node.code} ${cut(title(node, guide))}${note}`,
      ...(ways.length === 1 && absent.length === 0
        ? []
        : ways.flatMap((way) => {
            const given = screen?.answers.get(way.option) ?? 0
            const inside =
              way.leads === 'inside' && entriesOf(way.passage).some(({ node: { code } }) => (screens.get(code)?.shown ?? 0) > 0)
                ? treeLines(way.passage, `${indent}    `, tree, words)
                : []
            return [`${column(given, most, number)} ${indent}  ─ ${cut(answer(node, way.option, guide))}`, ...inside]
          })),
      ...absent.map((value) => `${column(value, most, number)} ${indent}  ─ ${t('report:guides.absent')}`),
      ...(ways.length === 1 && ways[0]?.leads === 'inside' ? treeLines(ways[0].passage, indent, tree, words) : []),
    ]
  })
}

/** A bar and its number, in columns of the same width. */
const column = (value: number, most: number, number: ReportWords['number']): string => {
  const length = shownNumber(value) === undefined ? 0 : Math.max(1, Math.round((widest * value) / most))
  return `${'█'.repeat(length).padEnd(widest)} ${number(value).padStart(6)}`
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

function searchLines({ summary: { searches } }: Report, { t, number, search, byLanguage }: ReportWords): readonly string[] {
  if (searches.length === 0) return [t('report:searches.none')]
  return searches.map((one) => `${number(total(one.numbers)).padStart(6)}  ${search(one)} (${byLanguage(one.numbers)})`)
}

const weekLines = ({ summary: { weeks } }: Report, { t, line }: ReportWords): readonly string[] =>
  weeks.map(({ week, language, screens, solved, called, searches }) =>
    [
      `${week} ${language}  ${line(t('report:weeks.screens'), screens)}`,
      line(t('report:guides.solved'), solved),
      line(t('report:guides.called'), called),
      line(t('report:weeks.searches'), searches),
    ].join(', '),
  )
