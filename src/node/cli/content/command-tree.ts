import { styleText } from 'node:util'
import type { Compilation } from '../../../compiler/assemble.ts'
import { print } from '../../printing/print.ts'
import { mermaidTree, textDecisions, textTree } from './content-tree.ts'
import { unknownGuide } from './unknown-guide.ts'

/** `tree`: prints a guide as a decision tree, in each language or in one. */
export async function tree(
  { guides, decisions }: Compilation,
  id: string,
  values: { readonly language?: string; readonly format?: string; readonly why?: boolean },
): Promise<number> {
  const found = guides.filter((guide) => guide.id === id && (values.language === undefined || guide.language === values.language))
  if (found.length === 0) return unknownGuide(id, guides)
  const draw = values.format === 'mermaid' ? mermaidTree : textTree
  await print(
    `${found
      .flatMap((guide) => [
        draw(guide, (style, text) => styleText(style, text, { stream: process.stdout })),
        ...(values.why === true ? [textDecisions(decisions.get(guide.source) ?? [])] : []),
      ])
      .join('\n')}\n`,
  )
  return 0
}
