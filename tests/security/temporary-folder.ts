import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder that exists during each test of a file, with `content` and `outside` in it. */
export interface TemporaryFolder {
  /** The absolute path of a name in the folder. */
  readonly at: (name: string) => string
  /** Writes a file, and creates its folders. */
  readonly put: (name: string, text: string | Uint8Array) => void
}

export function temporaryFolder(): TemporaryFolder {
  let folder = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'ariane-security-')))
    mkdirSync(join(folder, 'content/fr'), { recursive: true })
    mkdirSync(join(folder, 'outside'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string): string => join(folder, name)
  return {
    at,
    put: (name, text) => {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), text)
    },
  }
}
