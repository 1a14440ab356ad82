import type { MessageTexts } from '../../guide/find.ts'
import type { Code, GuideId, NodeId } from '../../guide/node.ts'
import { type Flow, placeIn } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { Report } from '../diagnostic.ts'

/** Texts that a reader may have seen, and the screen that helps with them. */
export interface Wording {
  readonly guide: GuideId
  readonly code: Code
  readonly texts: MessageTexts
}

interface Version {
  readonly id: GuideId
  readonly draft: ArticleDraft
  readonly flow: Flow | undefined
}

/**
 * The other wordings of messages in flow files, by the screen where the help begins: the one that an answer leads to, else the
 * first of the section. Wordings without a screen in any language are reported.
 */
export function wordingsOf(
  versions: readonly Version[],
  codeOf: (guide: GuideId, node: NodeId) => Code | undefined,
  report: Report,
): Wording[] {
  const flows = new Map<Flow, Version[]>()
  for (const version of versions)
    if (version.flow !== undefined) flows.set(version.flow, [...(flows.get(version.flow) ?? []), version])
  return [...flows].flatMap(([flow, own]) =>
    Object.entries(flow.sections ?? {}).flatMap(([key, { messages = [] }]) =>
      messages.flatMap(({ answer, ...texts }, i): Wording[] => {
        const found = own.flatMap(({ id, draft }) => {
          const node = screenOfMessages(draft, key, answer)
          const code = node === undefined ? undefined : codeOf(id, node)
          return code === undefined ? [] : [{ guide: id, code, texts }]
        })
        if (found[0] === undefined)
          report({
            code: 'idle-messages',
            message: `Unexpected messages of ${answer === undefined ? 'a section without a screen' : `answer \`${answer}\``}, expected a screen that they lead to`,
            at: placeIn(flow, ['sections', key, 'messages', i]),
          })
        return found.slice(0, 1)
      }),
    ),
  )
}

function screenOfMessages(
  { guide: { nodes, sections } }: ArticleDraft,
  key: string,
  answer: string | undefined,
): NodeId | undefined {
  const first = sections.get(key)
  if (answer === undefined) return first
  const questions = nodes.flatMap((node) =>
    node.kind === 'question' && (node.id === first || node.sectionKey === key) ? [node] : [],
  )
  return questions.flatMap(({ choices }) => choices).find(({ id }) => id === answer)?.to
}
