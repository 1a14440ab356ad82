import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The output of the command in a process of its own, with another environment. */
const compiled = (environment: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['src/node/bin/ariane.mjs', 'compile', 'content', '--format', 'json'], {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })

test('row 64: another locale and time zone give the same bytes', () => {
  const here = compiled({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' })
  expect(compiled({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' })).toBe(here)
})
