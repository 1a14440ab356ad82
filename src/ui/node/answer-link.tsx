import type { ReactNode } from 'react'
import { type Guide, nodeOf } from '../../guide/guide.ts'
import type { NodeId, OptionId } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'

interface Props {
  readonly guide: Guide
  readonly option: OptionId
  readonly to: NodeId
  /** `primary` for the answer that most readers give, `choice` for one of several equal ones, `aside` for what is no answer. */
  readonly variant: 'primary' | 'secondary' | 'choice' | 'aside'
  readonly children: ReactNode
}

/**
 * An answer: a plain link to its screen, so that it works without a script and opens in a tab. `data-option` names the answer,
 * because two answers may lead to the same screen.
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
