import type { GuideNode } from '../../guide/node.ts'
import { useWords } from '../words/words-context.tsx'

/** “Step 2 of 7” inside a procedure: a whole walk has no fixed length. For information and calls, the kind of the node. */
export function StepPosition({ node }: { node: GuideNode }) {
  const { t } = useWords()
  const { ordinal, of } = node
  if (ordinal !== undefined && of !== undefined && of > 1)
    return (
      <p className="where">
        {t('node.place', { ordinal, of })}
        <svg viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" aria-hidden="true">
          <rect width={ordinal} height="1" />
        </svg>
      </p>
    )
  if (node.kind === 'info' || node.kind === 'call')
    return <p className="where">{t(node.kind === 'info' ? 'info.name' : 'call.name')}</p>
  return null
}
