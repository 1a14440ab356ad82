import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { checkDeployment } from '../../hosts/check/check-deployment.ts'
import { checkedJson, checkedText, hasErrors } from '../../hosts/check/report.ts'
import type { LoadRenderer } from '../../hosts/deploy/renew.ts'
import { readPlace } from '../../hosts/deploy/target.ts'
import { rewriteConfig } from '../../hosts/rewrite-config.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { runCommand } from '../command-line.ts'
import { uploadTo } from './upload-cli.ts'

const usage = `Usage: ariane <command>; in a clone of Ariane: npm run <command> --

  deploy <folder or user@host:path>       uploads dist/ in the safe order, and removes what earlier builds have left
       --from <folder>                    the build, where it is not dist/
       --dry-run                          says what it would do
       --list                             the same as lists of files, for an upload by hand; then also without a folder, or with
                                          the address of the running deployment: https://it.example.org/help/
       --check <address>                  checks the deployment afterwards; absent: at the address in its site.json
       --all                              uploads unchanged files too
       --new                              the first upload to a folder that has other files
  deploy:check <address>                  looks at a deployment that runs, and says what to change; exit code 1 on errors
       --format json                      all of it for programs
       --patience <seconds>               how long one answer may take; 15 where nothing is said
  deploy:config <folder>                  writes the hosts' configurations, the pages and the files of guides in a deployed folder anew,
                                          after an edit of its site.json

Exit code 1: errors of the deployment, or an upload that has stopped. Exit code 2: the command itself is wrong, or nothing was done.
`

const options = {
  format: { type: 'string' },
  patience: { type: 'string' },
  from: { type: 'string' },
  check: { type: 'string' },
  'dry-run': { type: 'boolean' },
  list: { type: 'boolean' },
  all: { type: 'boolean' },
  new: { type: 'boolean' },
} as const

/** The command line for deployments. `renderer` is loaded where single files are written. Returns the exit code: 0 for success, 1 for errors, 2 for a wrong call. */
export const main = (args: readonly string[], renderer: LoadRenderer): Promise<number> =>
  runCommand(args, { usage, options }, ({ values, positionals: [command, what, ...more] }, wrong) => {
    const patience = Number(values.patience ?? 15)
    if (values.format !== undefined && !['text', 'json'].includes(values.format))
      return wrong(`Unexpected format \`${values.format}\`, expected \`text\` or \`json\``)
    if (!(patience > 0 && patience <= 600))
      return wrong(`Unexpected patience \`${values.patience}\`, expected seconds, 600 at most`)
    if (more.length > 0) return wrong(`Unexpected \`${more.join(' ')}\`, expected nothing more`)
    if (command === 'check')
      return what === undefined
        ? wrong('Unexpected call without an address, expected `deploy:check https://it.example.org/help/`')
        : check(what, values.format, patience)
    if (command === 'config')
      return what === undefined
        ? wrong('Unexpected call without a folder, expected `deploy:config <folder>`')
        : config(what, renderer)
    if (command !== 'upload') return wrong(`Unexpected command \`${command ?? ''}\`, expected check, config or upload`)
    if (what === undefined && !values.list)
      return wrong('Unexpected call without a place, expected `deploy <folder>` or `deploy user@host:path`')
    const place = what === undefined ? undefined : readPlace(what)
    if ((what !== undefined && place === undefined) || (place?.kind === 'address' && !values.list))
      return wrong(`Unexpected place \`${what}\`, expected a folder or \`user@host:path\`; an address only with \`--list\``)
    return uploadTo(place, {
      from: resolve(values.from ?? 'dist'),
      all: values.all ?? false,
      fresh: values.new ?? false,
      renderer,
      mode: values.list ? 'list' : values['dry-run'] ? 'dry-run' : 'upload',
      checkAt: values.check,
    }).then(({ status, checkAt }) => (checkAt === undefined ? status : check(checkAt, undefined, patience)))
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

async function config(folder: string, renderer: LoadRenderer): Promise<number> {
  const { ok, messages } = await rewriteConfig(resolve(folder), renderer)
  await (ok ? print : printError)(`${messages.map(terminalText).join('\n')}\n`)
  return ok ? 0 : 2
}
