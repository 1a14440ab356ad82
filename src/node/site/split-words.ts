import type { Plugin } from 'vite'
import { wordsApart, wordsAtHand, wordsBeside } from '../../ui/words/words-beside.ts'

type Words = { readonly [key: string]: string | Words }

/** Cuts the file of a language's words in parts: `ui.json?walk` is what a walk says, `ui.json?admin` and the like are groups of their own, `ui.json?beside` is all the rest. */
export function splitWords(): Plugin {
  return {
    name: 'ariane-words',
    // Before Vite makes a module of the JSON.
    enforce: 'pre',
    transform: {
      filter: { id: /\/ui\.json\?(?:import&)?(?:\w+)$/ },
      handler: (json, id) => ({
        code: `export default ${JSON.stringify(partOf(JSON.parse(json), /\w+$/.exec(id)?.[0] ?? ''))}`,
        moduleType: 'js',
      }),
    },
  }
}

/** One part of the words, by its name. A word is never in two. */
export function partOf(words: Words, part: string): Words {
  const groups = Object.entries(words).filter(([key]) => (wordsApart.includes(part) ? key === part : !wordsApart.includes(key)))
  return wordsApart.includes(part) ? Object.fromEntries(groups) : halfOf(Object.fromEntries(groups), part === 'walk')
}

function halfOf(words: Words, walk: boolean, path = ''): Words {
  const entries = Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string | Words])[] => {
    const here = path + key
    if (typeof value === 'string' || path !== '') return isAtHand(here) === walk ? [[key, value]] : []
    if (!wordsBeside.includes(key)) return walk ? [[key, value]] : []
    const part = typeof value === 'object' ? halfOf(value, walk, `${here}.`) : {}
    return Object.keys(part).length === 0 ? [] : [[key, part]]
  })
  return Object.fromEntries(entries)
}

const isAtHand = (key: string): boolean => wordsAtHand.includes(key)
