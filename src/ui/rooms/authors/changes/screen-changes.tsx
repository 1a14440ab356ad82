import { useState } from 'react'
import { useWords } from '../../../words/words-context.tsx'
import type { AuthoredScreen, AuthoredSection } from '../authored.ts'
import type { Editing } from '../use-editing.ts'
import { CorrectionForm } from './correction-form.tsx'
import { EndForm } from './end-form.tsx'
import { NeedsForm } from './needs-form.tsx'
import { QuestionForm } from './question-form.tsx'
import type { VersionOf } from './screen-form.ts'
import { TurnForm } from './turn-form.tsx'

interface Props {
  readonly screen: AuthoredScreen
  readonly versions: VersionOf
  readonly sections: readonly AuthoredSection[]
  readonly edit: Editing['edit']
}

/** What an author can change of a screen, folded: the words of a question, a sentence that turns the walk, what steps need,
 * a correction, an end. */
export function ScreenChanges({ screen, versions, sections, edit }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const languages = versions.map(([language]) => language).filter((language) => screen.near[language] !== undefined)
  const kind = versions[0]?.[1].kind
  const form = { screen, versions, languages, edit }
  return (
    <details className="change" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('authors:change.title')}</summary>
      {isOpen ? (
        <div className="within">
          {kind === 'question' ? <QuestionForm {...form} /> : null}
          {kind === 'step' || kind === 'info' ? <TurnForm {...form} sections={sections} /> : null}
          {kind === 'step' ? <NeedsForm {...form} sections={sections} /> : null}
          <CorrectionForm {...form} />
          <EndForm {...form} sections={sections} />
        </div>
      ) : null}
    </details>
  )
}
