import { phraseText } from '../../guide/content.ts'
import type { GuideNode } from '../../guide/node.ts'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** “Resolution 2 · Step 2 of 7”: the author's label, and the position inside a procedure. A whole walk has no fixed length. */
export function StepPosition({ node, id }: { node: GuideNode; id?: string }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const { ordinal, of, label } = node
  // The label of a question is the head of its table, which says nothing that its heading does not.
  const isLabelled = node.kind !== 'question' && label !== undefined && label !== node.section && label !== phraseText(node.title)
  const isStep = ordinal !== undefined && of !== undefined && of > 1
  if (!isLabelled && !isStep) return null
  return (
    <p className="where" id={id}>
      {isLabelled ? <span lang={textLang}>{label}</span> : null}
      {isLabelled && isStep ? ' · ' : null}
      {isStep ? (
        <>
          <span>{t('node.place', { ordinal, of })}</span>
          <svg viewBox={`0 0 ${of} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={ordinal} height="1" />
          </svg>
        </>
      ) : null}
    </p>
  )
}
