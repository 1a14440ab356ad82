import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import { passedNodes, type Trail } from '../../runtime/walk/trail.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { answerWords, stepWords, titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'

/** The answers of a walk, each with a link back to its question, where it can be changed. Steps are only counted. */
export function TrailView({ guide, trail }: { guide: Guide; trail: Trail }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const passed = passedNodes(guide, trail)
  if (passed.length === 0) return null
  const answers = passed.filter(({ node }) => node.kind !== 'step' && node.kind !== 'info')
  const steps = stepWords(passed, t)
  const href = (node: GuideNode) => link({ kind: 'node', language, guide: guide.id, code: node.code })
  return (
    <section className="trail" aria-labelledby="trail-title">
      <h2 id="trail-title">{t('trail.title')}</h2>
      {answers.length === 0 ? null : (
        <ol>
          {answers.map(({ node, option }) => {
            const asked = phraseText(titleOf(node, t).phrase)
            return (
              <li key={node.id}>
                <span className="asked" lang={textLang}>
                  {asked}
                </span>
                <span className="given" lang={textLang}>
                  {answerWords(node, option, t)}
                </span>
                <a href={href(node)} aria-label={t('trail.changeOf', { question: asked })}>
                  {t('trail.change')}
                </a>
              </li>
            )
          })}
        </ol>
      )}
      {steps === '' ? null : <p className="fine">{steps}</p>}
    </section>
  )
}
