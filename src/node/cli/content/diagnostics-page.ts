import type { CodeEntries } from '../../../compiler/diagnostic-codes/entry.ts'
import { codeGroups } from '../../../compiler/diagnostic-codes.ts'

const head = `# What the compiler says of articles

\`npm run content -- check\` prints one line a finding, with the source below it:

    content/fr/x.md:42:7 warning dangling-anchor: Unexpected link to …, expected …

An **error** leaves part of the content out, or breaks a published promise: \`check\` and the build fail. A **warning** serves readers worse.
An **info** is good to know. Codes are public: none is renamed, and one that goes is not used again. \`--format json\` prints them for
programs, \`--format github\` as annotations of a pull request.

Written by \`npm run content -- diagnostics\` from \`src/compiler/diagnostic-codes.ts\`; do not edit.
`

/** The documentation page that explains every diagnostic code, generated from the catalogue. */
export function diagnosticsPage(): string {
  const groups = Object.entries(codeGroups).map(
    ([title, codes]: [string, CodeEntries]) => `## ${title}\n\n${Object.entries(codes).map(entry).join('\n')}`,
  )
  return `${head}\n${groups.join('\n')}`
}

const entry = ([code, { severity, means, fix, example }]: [string, CodeEntries[string]]): string =>
  `### ${code}\n\n*${severity}* · ${means}\n\n**What to do:** ${fix}\n\n${indented(example)}\n`

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
