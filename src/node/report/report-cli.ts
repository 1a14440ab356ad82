import { basename, dirname, resolve } from 'node:path'
import { type Language, languages } from '../../guide/language.ts'
import { runCommand } from '../cli/command-line.ts'
import { writeBelow } from '../files/write-below.ts'
import { basePattern } from '../hosts/deployed.ts'
import { print, printError } from '../printing/print.ts'
import { terminalText } from '../printing/terminal.ts'
import { htmlReport } from './html.ts'
import { jsonReport } from './json.ts'
import { logAt, makeReport } from './make-report.ts'
import type { Report } from './report.ts'
import type { AllWords } from './report-words.ts'
import { readSiteData } from './site-data.ts'
import { textReport } from './text.ts'

const usage = `Usage: ariane report <log>… [options]; in a clone of Ariane: npm run report -- <log>…

Where readers get stuck, from the logs of a host: docs/counting.md. A log is of nginx, Apache, IIS, CloudFront or Cloudflare, also
compressed with gzip; - is standard input.

       --site <folder>                    the build that the logs are about; dist where not said
       --since 2026-11-01                 without what was logged before
       --format text|html|json            text where not said
       --language fr|nl                   of the report and of the guides in it; fr where not said
       --out <file>                       writes the report to a file
       --base </path/>                    where the logs have another path than the build

Exit code 1: a log could not be read to its end. Exit code 2: the command itself is wrong.
`

const options = {
  site: { type: 'string' },
  since: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
} as const

const formats = {
  text: (report: Report, language: Language, all: AllWords) => `${textReport(report, language, all)}\n`,
  html: htmlReport,
  json: (report: Report) => `${jsonReport(report)}\n`,
} as const

/** The command line of the report. `loadWords` loads the words of the interface. Returns the exit code. */
export const main = (args: readonly string[], loadWords: () => Promise<AllWords>): Promise<number> =>
  runCommand(args, { usage, options }, async ({ values, positionals: paths }, wrong) => {
    const format = values.format ?? 'text'
    if (format !== 'text' && format !== 'html' && format !== 'json')
      return wrong(`Unexpected format \`${format}\`, expected \`text\`, \`html\` or \`json\``)
    const language = languages.find((one) => one === (values.language ?? languages[0]))
    if (language === undefined) return wrong(`Unexpected language \`${values.language}\`, expected \`fr\` or \`nl\``)
    if (values.base !== undefined && !basePattern.test(values.base))
      return wrong(`Unexpected base \`${values.base}\`, expected a path with a slash at both ends`)
    const since = values.since === undefined ? undefined : timeOf(values.since)
    if (Number.isNaN(since)) return wrong(`Unexpected date \`${values.since}\`, expected one such as \`2026-11-01\``)
    if (paths.length === 0) return wrong('Unexpected call without a log, expected the path of at least one')
    return report(paths, { ...values, format, language, since }, loadWords)
  })

interface Wanted {
  readonly site?: string
  readonly base?: string
  readonly out?: string
  readonly format: keyof typeof formats
  readonly language: Language
  readonly since: number | undefined
}

async function report(paths: readonly string[], wanted: Wanted, loadWords: () => Promise<AllWords>): Promise<number> {
  const data = await readSiteData(resolve(wanted.site ?? 'dist'))
  const site = wanted.base === undefined ? data : { ...data, base: wanted.base }
  const made = await makeReport(paths.map(logAt), site, wanted)
  const text = formats[wanted.format](made, wanted.language, await loadWords())
  if (wanted.out === undefined) await print(text)
  else {
    await writeBelow(dirname(resolve(wanted.out)), basename(wanted.out), text)
    await print(`${terminalText(wanted.out)}\n`)
  }
  for (const line of complaints(made)) await printError(`${terminalText(line)}\n`)
  return made.logs.some(({ fault }) => fault === 'missing' || fault === 'cut' || fault === 'damaged') ? 1 : 0
}

/** The time at which a day begins, in UTC; `NaN` where the text is no day. */
const timeOf = (day: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN)

/** What was wrong with the logs, for the terminal: the report itself may go to a file. */
function complaints({ logs, tally, base }: Report): readonly string[] {
  const ofLogs = logs.flatMap(({ name, lines, fault, unread, firstUnread }) => [
    ...(fault === undefined ? [] : [`${name}:${lines} ${faults[fault]}`]),
    ...(unread === 0
      ? []
      : [
          `${name}:${firstUnread} Unexpected form of ${unread} lines that ask for a count, expected whole lines of a known log; left out`,
        ]),
  ])
  const { elsewhere } = tally.leftOut
  return elsewhere === 0
    ? ofLogs
    : [...ofLogs, `Unexpected path of ${elsewhere} requests for counts, expected ${base}count/; \`--base\` sets another`]
}

const faults = {
  missing: 'Unexpected file that cannot be read, expected a log',
  empty: 'Unexpected empty log',
  unknown: 'Unexpected form of all lines, expected a log of nginx, Apache, IIS, CloudFront or Cloudflare',
  cut: 'Unexpected end of a compressed log, expected the rest; the lines before it are in the report',
  damaged: 'Unexpected bytes in a compressed log, expected gzip; the lines before them are in the report',
} as const
