import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs the public command in a process of its own, as another machine would. */
const compiled = (environment: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['src/node/bin/content.mjs', 'compile', 'content', '--format', 'json'], {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })

// Two processes on a busy machine are slow: the limit only catches a hang.
test('row 64: another locale and time zone give the same bytes', { timeout: 300_000 }, () => {
  const here = compiled({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' })
  expect(compiled({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' })).toBe(here)
})
