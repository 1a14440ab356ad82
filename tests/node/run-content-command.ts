import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { main } from '../../src/node/cli/content/content-cli.ts'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The result of a command: its exit code and all that it wrote. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs `npm run content -- <args>` in this process, from a folder. A process of its own costs two seconds to start;
 * the tests named “in a process of its own” keep that way covered.
 */
export const runContentCommand = (args: readonly string[], cwd = root): Promise<Ran> => runMain(main, args, cwd)

/** Runs the main function of a command line in this process, from a folder. */
export async function runMain(
  command: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  cwd = root,
): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text, encoding, done?: () => void) => {
      written[name] += String(text)
      const callback = typeof encoding === 'function' ? encoding : done
      callback?.()
      return true
    }),
  )
  const before = process.cwd()
  process.chdir(cwd)
  vi.stubEnv('NO_COLOR', '1')
  try {
    const status = await command(args)
    return { status, ...written }
  } finally {
    vi.unstubAllEnvs()
    process.chdir(before)
    for (const spy of spies) spy.mockRestore()
  }
}
