import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useHydrated } from '../page/use-hydrated.ts'
import { titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'

/** The steps of the procedure that a screen belongs to, for wide windows. Not in prerendered pages, to keep them small. */
export function OutlineView({ guide, node }: { guide: Guide; node: GuideNode }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const steps = procedureOf(guide, node)
  if (!useHydrated() || steps.length < 2) return null
  return (
    <section className="outline" aria-labelledby="outline-title">
      <h2 id="outline-title">{t('outline.title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.id} lang={textLang}>
            {step.id === node.id ? (
              <strong aria-current="step">{phraseText(titleOf(step, t).phrase)}</strong>
            ) : (
              <a href={link({ kind: 'node', language, guide: guide.id, code: step.code })}>
                {phraseText(titleOf(step, t).phrase)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/**
 * The numbered steps of a node's procedure, in order: those with the same heading and the same total. Empty if the node has no
 * number, or if its heading has two procedures with the same total, which cannot be told apart.
 */
export function procedureOf(guide: Guide, node: GuideNode): readonly GuideNode[] {
  if (node.ordinal === undefined || node.of === undefined) return []
  const same = guide.nodes.filter(({ section, of }) => section === node.section && of === node.of)
  const steps = [...same].sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
  return steps.every(({ ordinal }, index) => ordinal === index + 1) ? steps : []
}
