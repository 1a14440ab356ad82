import type { Literal } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Effects, Code as MicromarkCode, State, Extension as Syntax } from 'micromark-util-types'

declare module 'mdast' {
  interface RootContentMap {
    learnFence: LearnFence
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    learnFence: 'learnFence'
    learnFenceMarker: 'learnFenceMarker'
    learnFenceText: 'learnFenceText'
  }
}

/** A line `:::zone pivot="x"`, `:::image …:::` or `:::row-end:::` of the Microsoft Learn dialect, without its colons. */
export interface LearnFence extends Literal {
  type: 'learnFence'
}

const colon = 58

const isLineEnd = (code: MicromarkCode) => code === null || code < -2

function tokenize(effects: Effects, ok: State, nok: State): State {
  let colons = 0
  const marker: State = (code) => {
    if (code === colon) {
      colons++
      effects.consume(code)
      return marker
    }
    if (colons < 3 || isLineEnd(code)) return nok(code)
    effects.exit('learnFenceMarker')
    effects.enter('learnFenceText')
    return rest(code)
  }
  const rest: State = (code) => {
    if (isLineEnd(code)) {
      effects.exit('learnFenceText')
      effects.exit('learnFence')
      return ok(code)
    }
    effects.consume(code)
    return rest
  }
  return (code) => {
    effects.enter('learnFence')
    effects.enter('learnFenceMarker')
    return marker(code)
  }
}

/**
 * A micromark extension that makes a node of each line that begins with three colons; plain Markdown would join it to the
 * paragraph around it. remark-directive cannot be used: it reads `:::zone-end` as a container that is never closed.
 */
export const learnFence: Syntax = { flow: { [colon]: { name: 'learnFence', concrete: true, tokenize } } }

/** The mdast extension for the tokens of `learnFence`. */
export const learnFenceFromMarkdown: FromMarkdown = {
  enter: {
    learnFence(token) {
      this.enter({ type: 'learnFence', value: '' }, token)
    },
  },
  exit: {
    learnFenceText(token) {
      const fence = this.stack.at(-1)
      if (fence?.type === 'learnFence')
        fence.value = this.sliceSerialize(token)
          .replace(/:+\s*$/, '')
          .trim()
    },
    learnFence(token) {
      this.exit(token)
    },
  },
}
