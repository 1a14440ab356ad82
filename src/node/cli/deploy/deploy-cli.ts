import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { checkDeployment } from '../../hosts/check/check-deployment.ts'
import { checkedJson, checkedText, hasErrors } from '../../hosts/check/report.ts'
import { rewriteConfig } from '../../hosts/rewrite-config.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { runCommand } from '../command-line.ts'

const usage = `Usage:

  npm run deploy:check -- <address>       looks at a deployment that runs, and says what to change; exit code 1 on errors
       --format json                      all of it for programs
       --patience <seconds>               how long one answer may take; 15 where nothing is said
  npm run deploy:config -- <folder>       writes the hosts' configurations in a deployed folder anew, after an edit of its site.json

Exit code 2: the command itself is wrong.
`

const options = {
  format: { type: 'string' },
  patience: { type: 'string' },
} as const

/** The command line for deployments. Returns the exit code: 0 for success, 1 for errors, 2 for a wrong call. */
export const main = (args: readonly string[]): Promise<number> =>
  runCommand(args, { usage, options }, ({ values, positionals: [command, what, ...more] }, wrong) => {
    const patience = Number(values.patience ?? 15)
    if (values.format !== undefined && !['text', 'json'].includes(values.format))
      return wrong(`Unexpected format \`${values.format}\`, expected \`text\` or \`json\``)
    if (!(patience > 0 && patience <= 600))
      return wrong(`Unexpected patience \`${values.patience}\`, expected seconds, 600 at most`)
    if (more.length > 0) return wrong(`Unexpected \`${more.join(' ')}\`, expected nothing more`)
    if (command === 'check')
      return what === undefined
        ? wrong('Unexpected call without an address, expected `deploy:check -- https://it.example.org/help/`')
        : check(what, values.format, patience)
    if (command === 'config')
      return what === undefined ? wrong('Unexpected call without a folder, expected `deploy:config -- <folder>`') : config(what)
    return wrong(`Unexpected command \`${command ?? ''}\`, expected check or config`)
  })

async function check(address: string, format: string | undefined, patience: number): Promise<number> {
  const checked = await checkDeployment(address, fetch, patience * 1000)
  const text =
    format === 'json'
      ? checkedJson(checked)
      : checkedText(checked, (style, words) => styleText(style, words, { stream: process.stdout }))
  await print(text)
  return hasErrors(checked) ? 1 : 0
}

async function config(folder: string): Promise<number> {
  const { ok, messages } = await rewriteConfig(resolve(folder))
  await (ok ? print : printError)(`${messages.map(terminalText).join('\n')}\n`)
  return ok ? 0 : 2
}
