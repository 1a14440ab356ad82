// @ts-check
/** What the first command of a clone shows: the articles of `content/` with the sample guides. Plain JavaScript, like the commands. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file of a content folder that says which screen has which code. */
const lock = 'codes.lock.json'

/**
 * Copies the content folder of a clone and its samples into one folder, made anew. Their guides have different ids.
 * @param {string} root the clone
 * @param {string} folder where the copy is made
 * @returns {string} the folder
 */
export function shownContent(root, folder) {
  const sources = ['content', 'samples'].map((name) => join(root, name))
  rmSync(folder, { recursive: true, force: true })
  for (const source of sources)
    for (const name of readdirSync(source))
      if (name !== 'README.md' && name !== lock) cpSync(join(source, name), join(folder, name), { recursive: true })
  const locks = sources.map((source) => JSON.parse(readFileSync(join(source, lock), 'utf8')))
  const merged = {
    ...locks[0],
    guides: Object.assign({}, ...locks.map(({ guides }) => guides)),
    retired: Object.assign({}, ...locks.map(({ retired }) => retired)),
  }
  writeFileSync(join(folder, lock), JSON.stringify(merged))
  return folder
}
