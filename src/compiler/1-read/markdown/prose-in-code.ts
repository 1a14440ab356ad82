import type { Code, Parents } from 'mdast'

/** An author who indents by mistake indents a few lines. Longer text is code. */
const longestProse = 2000

const image = /^!\[[^\]]*\]\([^)]*\)\s*$/
const beginsList = /^(?:[*-] |\d{1,2}[.)] )\**\p{Lu}/u
const beginsSentence = /^(?:\*\*)?\p{Lu}\p{Ll}*['’ ]/u
const endsSentence = /[.:!?…»)]\**\s*$/
const codeSigns = /[{}=;$\\|]|^\s*(?:#|\/\/)|\s[/-]{1,2}\w/m

/**
 * Whether a block of code is prose. The wide gap after the number makes Markdown read text that is indented by four spaces as code:
 *
 * ```md
 * 1.    Touchez la notification.
 *
 *     L'App Store s'ouvre.
 * ```
 *
 * An image is prose, and so are a list or sentences below a list, without a fence and without characters of code.
 */
export function isProse(code: Code, index: number, parent: Parents, source: string): boolean {
  if (code.lang || code.meta || code.value.length > longestProse) return false
  if (image.test(code.value)) return true
  if (!isIndented(code, source) || codeSigns.test(code.value) || !followsList(index, parent)) return false
  return beginsList.test(code.value) || (beginsSentence.test(code.value) && endsSentence.test(code.value))
}

/** Whether a block is code because of its indentation, and not between fences. */
export const isIndented = (code: Code, source: string): boolean =>
  !/^[ \t]*(?:`{3}|~{3})/.test(source.slice(code.position?.start.offset, code.position?.end.offset))

function followsList(index: number, parent: Parents): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const type = parent.children[i]?.type
    if (type === 'list') return true
    if (type === 'heading') return false
  }
  return false
}
