import type { Link, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Place, Report } from '../../diagnostic.ts'
import { longestChain, mostIncludes } from './limits.ts'

/** A file that an article includes. */
export interface IncludedFile {
  readonly file: string
  readonly text: string
}

/** How an article reads the files that it includes. */
export interface Includes {
  /**
   * The file that `target` means in the file `from`. Reports a diagnostic at the place, and returns nothing, where there is none.
   */
  readonly open: (target: string, from: string, at: Place) => IncludedFile | undefined
}

/** The position of an include: the chain of files around it, and the number of files that its article has opened so far. */
export interface Inclusion {
  readonly chain: readonly string[]
  readonly opened: { count: number }
}

export interface Positioned {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined
}

/** The place of a node of a file; the beginning of the file for one without a position. */
export const placeIn = (file: string, { position }: Positioned): Place => ({
  file,
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
})

/** Opens the file of an include. Reports where there is none, where it includes itself, and beyond the limits: it is left out then. */
export function openInclude(
  link: Link,
  file: string,
  includes: Includes,
  report: Report,
  { chain, opened }: Inclusion,
): IncludedFile | undefined {
  const at = placeIn(file, link)
  opened.count++
  if (opened.count > mostIncludes) {
    if (opened.count === mostIncludes + 1)
      report({
        code: 'include-limit',
        message: `Unexpected include number ${opened.count} of one article, expected at most ${mostIncludes}; it and later ones are left out`,
        at,
      })
    return
  }
  const included = includes.open(link.url, file, at)
  if (included === undefined) return
  if (chain.includes(included.file)) {
    report({
      code: 'include-cycle',
      message: `Unexpected include of \`${link.url}\` inside itself (${[...chain, included.file].join(' → ')}), expected no cycle`,
      at,
    })
    return
  }
  if (chain.length > longestChain) {
    report({ code: 'include-limit', message: `Unexpected chain of more than ${longestChain} includes, expected fewer`, at })
    return
  }
  return included
}

/**
 * Replaces includes: `[!INCLUDE [name](path.md)]` is parsed as text, link, text. Alone in its paragraph it becomes the blocks of
 * the file, otherwise the text of the file.
 */
export function withIncludes(paragraph: Paragraph, open: (link: Link) => RootContent[]): RootContent[] {
  const children = paragraph.children
  for (let i = 1; i < children.length; i++) {
    const [before, link, after] = [children[i - 1], children[i], children[i + 1]]
    if (before?.type !== 'text' || link?.type !== 'link' || after?.type !== 'text') continue
    if (!/\[!INCLUDE\s*$/i.test(before.value) || !after.value.startsWith(']')) continue
    before.value = before.value.replace(/\[!INCLUDE\s*$/i, '')
    after.value = after.value.slice(1)
    const included = open(link)
    if (children.length === 3 && textOf(paragraph) === textOf(link)) return included
    const words = included.flatMap((block): PhrasingContent[] =>
      block.type === 'paragraph' ? block.children : [{ type: 'text', value: textOf(block) }],
    )
    children.splice(i, 1, ...words)
  }
  return [paragraph]
}
