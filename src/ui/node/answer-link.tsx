import type { ReactNode } from 'react'
import { type Guide, nodeOf } from '../../guide/guide.ts'
import type { NodeId, OptionId } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'

interface Props {
  readonly guide: Guide
  readonly option: OptionId
  readonly to: NodeId
  /** `primary` is what most readers do next, `choice` one of several of equal weight. */
  readonly variant: 'primary' | 'secondary' | 'choice'
  readonly children: ReactNode
}

/**
 * An answer is a plain link to the screen it leads to: it works before any script, and opens in a tab like any other.
 * `data-option` tells the app which answer it was, where two lead to the same screen.
 */
export function AnswerLink({ guide, option, to, variant, children }: Props) {
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <a
      className={`answer ${variant}`}
      data-option={option}
      href={link({ kind: 'node', language, guide: guide.id, code: nodeOf(guide, to).code })}
    >
      {children}
    </a>
  )
}
