import type { GuideNode } from '../../guide/node.ts'
import { ContentView } from '../content/content-view.tsx'
import { PhraseView } from '../content/phrase-view.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** What the article said, folded away, where a correction has taken its place. */
export function WordsBefore({ node: { was } }: { node: GuideNode }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  if (was === undefined) return null
  return (
    <details className="before">
      <summary>{t('node.before')}</summary>
      <div className="prose" lang={textLang}>
        <p>
          <PhraseView phrase={was.title} />
        </p>
        <ContentView blocks={was.body} />
      </div>
    </details>
  )
}
