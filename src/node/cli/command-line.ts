import { type ParseArgsConfig, parseArgs } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Call<Known extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>>

/** Says what is wrong with a call and how to call. Its exit code is 2. */
export type Wrong = (message: string) => 2

/**
 * Reads a command line and runs what it asks for; answers its exit code. `run` gets the options and the words beside them, and
 * `wrong` for a call that makes no sense. An option that nobody knows is such a call. `--help` says how to call, and no more.
 */
export async function runCommand<const Known extends Options>(
  args: readonly string[],
  { usage, options }: { readonly usage: string; readonly options: Known },
  run: (call: Call<Known>, wrong: Wrong) => number | Promise<number>,
): Promise<number> {
  const wrong: Wrong = (message) => {
    process.stderr.write(`${message}\n\n${usage}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage)
    return 0
  }
  let call: Call<Known>
  try {
    call = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  return run(call, wrong)
}
