import { useState } from 'react'
import { phraseText } from '../../../../guide/content.ts'
import type { Language } from '../../../../guide/language.ts'
import type { Choice } from '../../../../guide/node.ts'
import { choiceWords, titleOf } from '../../../words/node-words.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { InLanguages } from '../authored.ts'
import { authorsWords } from '../authors-words.ts'
import { ChangeForm } from './change-form.tsx'
import { type QuestionWords, questionEdits } from './flow-edits.ts'
import type { ScreenFormProps, VersionOf } from './screen-form.ts'
import { TextsField } from './texts-field.tsx'

/** The most letters of a heading. */
const mostLetters = 60

/** What a question asks, and the words of its answers. */
export function QuestionForm({ screen, versions, languages, edit }: ScreenFormProps) {
  const { t } = useWords()
  const shown = wordsOn(versions)
  const [heading, setHeading] = useState<InLanguages<string>>({})
  const [answers, setAnswers] = useState<QuestionWords['answers']>({})
  const send = async () => {
    if (await edit(questionEdits(screen, { heading: { ...shown.heading, ...heading }, answers }), 'stays')) {
      setHeading({})
      setAnswers({})
    }
  }
  return (
    <ChangeForm
      title={t('authors:question.title')}
      intro={t('authors:question.intro')}
      canSave={Object.keys(heading).length + Object.keys(answers).length > 0}
      onSave={() => void send()}
    >
      <div className="filters">
        <TextsField
          label={t('authors:question.asks')}
          languages={languages}
          texts={{ ...shown.heading, ...heading }}
          onChange={setHeading}
          most={mostLetters}
        />
      </div>
      {Object.entries(shown.answers).map(([id, texts], i) => (
        <div key={id} className="filters">
          <TextsField
            label={t('authors:question.answer', { number: i + 1 })}
            languages={languages}
            texts={{ ...texts, ...answers[id] }}
            onChange={(changed) => setAnswers({ ...answers, [id]: changedIn(texts, changed) })}
          />
        </div>
      ))}
    </ChangeForm>
  )
}

/** The texts that differ. */
const changedIn = (before: InLanguages<string>, after: InLanguages<string>): InLanguages<string> =>
  Object.fromEntries(Object.entries(after).filter(([language, text]) => text !== before[language as Language]))

/** The words of a question as its readers see them, without the answer “I do not know”, which has no words of its own. */
function wordsOn(versions: VersionOf): QuestionWords {
  const heading: Record<Language, string> = {}
  const answers: Record<string, Record<Language, string>> = {}
  for (const [language, node] of versions) {
    if (node.kind !== 'question') continue
    const words = authorsWords(language)
    heading[language] = phraseText(titleOf(node, words).phrase)
    for (const choice of node.choices.filter(hasWords))
      answers[choice.id] = { ...answers[choice.id], [language]: choiceWords(choice, words).text }
  }
  return { heading, answers }
}

const hasWords = ({ id, label }: Choice): boolean => label !== '' || id === 'yes' || id === 'no'
