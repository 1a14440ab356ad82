import type { Processor } from 'unified'
import type { Code as MicromarkCode, Effects, State } from 'micromark-util-types'

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
export interface LearnFence {
  type: 'learnFence'
  value: string
  position?: import('unist').Position | undefined
}

const colon = 58

/**
 * Makes a node of each line that begins with three colons; plain Markdown would glue it to the paragraph around it.
 * remark-directive does not serve: it reads `:::zone-end` as a container that is never closed.
 */
export function learnFence(this: Processor): void {
  const data = this.data()
  const isLineEnd = (code: MicromarkCode) => code === null || code < -2

  const tokenize = (effects: Effects, ok: State, nok: State): State => {
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

  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { flow: { [colon]: { name: 'learnFence', concrete: true, tokenize } } },
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    {
      enter: {
        learnFence(token) {
          this.enter({ type: 'learnFence', value: '' }, token)
        },
      },
      exit: {
        learnFenceText(token) {
          const fence = this.stack.at(-1)
          if (fence?.type === 'learnFence') fence.value = this.sliceSerialize(token).replace(/:+\s*$/, '').trim()
        },
        learnFence(token) {
          this.exit(token)
        },
      },
    },
  ]
}
