import type { Plugin } from 'vite'
import { wordsAtHand, wordsBeside } from '../ui/words-beside.ts'

type Words = { readonly [key: string]: string | Words }

/** Cuts the file of a language's words in two: `ui.json?walk` is what a walk says, `ui.json?beside` all the rest. */
export function splitWords(): Plugin {
  return {
    name: 'ariane-words',
    // Before Vite makes a module of the JSON.
    enforce: 'pre',
    transform: {
      filter: { id: /\/ui\.json\?(?:import&)?(?:walk|beside)$/ },
      handler: (json, id) => ({ code: `export default ${JSON.stringify(partOf(JSON.parse(json), id.endsWith('walk')))}`, moduleType: 'js' }),
    },
  }
}

/** What a walk says, or what it does not. A word is never in both. */
export function partOf(words: Words, walk: boolean, path = ''): Words {
  const entries = Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string | Words])[] => {
    const here = path + key
    if (typeof value === 'string' || path !== '') return isAtHand(here) === walk ? [[key, value]] : []
    if (!wordsBeside.includes(key)) return walk ? [[key, value]] : []
    const part = typeof value === 'object' ? partOf(value, walk, `${here}.`) : {}
    return Object.keys(part).length === 0 ? [] : [[key, part]]
  })
  return Object.fromEntries(entries)
}

const isAtHand = (key: string): boolean => wordsAtHand.includes(key)
