import { type ParseArgsConfig, parseArgs } from 'node:util'
import { FileRefused } from '../files/file-refused.ts'
import { print, printError } from '../printing/print.ts'
import { terminalText } from '../printing/terminal.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Call<WalkState extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: WalkState; allowPositionals: true }>
>

/** Prints an error of the call and the usage. Returns the exit code 2. */
export type Wrong = (message: string) => 2

/**
 * Parses a command line and runs the command. `run` gets the options and positional arguments, and `wrong` to report a wrong
 * call. An unknown option is a wrong call. `--help` prints the usage only, or behind the name of a command what it says about that. Returns
 * the exit code: 2 also where a file is refused.
 */
export async function runCommand<const WalkState extends Options>(
  args: readonly string[],
  { usage, options }: { readonly usage: string; readonly options: WalkState },
  run: (call: Call<WalkState>, wrong: Wrong) => number | Promise<number>,
): Promise<number> {
  const wrong: Wrong = (message) => {
    void printError(`${terminalText(message)}\n\n${usage}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    await print(usageOf(usage, args[0]))
    return 0
  }
  let call: Call<WalkState>
  try {
    call = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  try {
    return await run(call, wrong)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await printError(`${terminalText(error.message)}\n`)
    return 2
  }
}

/** The part of a usage about one command: its first line, those below it that are indented more, and the notes at the end. */
function usageOf(usage: string, command: string | undefined): string {
  const [, ...blocks] = usage.split(/^(?= {2}\S)/m)
  const own = blocks.find((block) => block.trim().split(/\s/)[0] === command)
  const notes = usage.trimEnd().split('\n\n').slice(-1)
  return own === undefined ? usage : `Usage: ariane ${own.split('\n\n')[0]?.trim()}\n\n${notes}\n`
}
