// @ts-check
/** The option `--content ../our-articles` of `npm start`, `npm run dev` and `npm run build`. Plain JavaScript, because nothing is installed yet. */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { knownLanguages } from './languages.mjs'

/**
 * Takes an option and its value out of arguments, `--name value` or `--name=value`. Returns its value (`''` without one, `undefined`
 * without the option, the last of several) and the other arguments in their order.
 * @param {readonly string[]} args
 * @param {string} name
 * @returns {{ value: string | undefined, rest: string[] }}
 */
export function takeOption(args, name) {
  /** @type {string | undefined} */
  let value
  /** @type {string[]} */
  const rest = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg.startsWith(`${name}=`)) value = arg.slice(name.length + 1)
    else if (arg !== name) rest.push(arg)
    else {
      const next = args[at + 1]
      const given = next !== undefined && !next.startsWith('--')
      value = given ? next : ''
      if (given) at += 1
    }
  }
  return { value, rest }
}

/**
 * Returns the absolute path of a content folder, or a message that explains why it is none.
 * @param {string} name
 * @param {string} from the folder that a relative name starts from
 * @returns {{ folder: string } | { fault: string }}
 */
export function contentFolder(name, from) {
  const expected = 'expected a folder with `fr/` or `nl/` inside'
  if (name === '') return { fault: `Unexpected --content without a folder, ${expected}: --content ../our-articles` }
  const folder = resolve(from, name)
  if (!existsSync(folder)) return { fault: `Unexpected --content ${name}, ${expected}; there is nothing at ${folder}` }
  if (!isFolder(folder)) return { fault: `Unexpected --content ${name}, ${expected}; ${folder} is a file` }
  if (!holdsContent(folder)) return { fault: `Unexpected --content ${name}, ${expected}; ${folder} has neither` }
  return { folder }
}

/** Whether a folder has articles of a language inside. @param {string} folder */
export const holdsContent = (folder) => knownLanguages().some((language) => isFolder(join(folder, language)))

/** Whether a path is a folder. @param {string} path */
export const isFolder = (path) => existsSync(path) && statSync(path).isDirectory()
