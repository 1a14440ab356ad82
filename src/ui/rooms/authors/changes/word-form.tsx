import { useState } from 'react'
import { languages } from '../../../../guide/language.ts'
import { unsolvedResults } from '../../../../guide/node.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { AuthoredFinding } from '../authored.ts'
import type { Editing } from '../use-editing.ts'
import { ChangeForm } from './change-form.tsx'
import { Select } from './select.tsx'
import { TextsField } from './texts-field.tsx'
import { type OwnWord, wordEdits } from './word-edits.ts'

interface Props {
  readonly unknown: NonNullable<AuthoredFinding['unknown']>
  readonly editWords: Editing['editWords']
}

/** A word that a sentence would be understood by, folded: who it is, and what a reader reaches there. */
export function WordForm({ unknown: { list, words }, editWords }: Props) {
  const { t } = useWords()
  const [written, setWritten] = useState<OwnWord>({ list, words, outcome: 'contact-support', phone: '' })
  const change = (changed: Partial<OwnWord>) => setWritten({ ...written, ...changed })
  return (
    <details className="change">
      <summary>{t('authors:word.unknown', { words: [...new Set(Object.values(words))].join(', ') })}</summary>
      <div className="within">
        <ChangeForm
          title={t('authors:word.title')}
          intro={t('authors:word.intro')}
          canSave={Object.values(written.words).some((word) => word.trim() !== '')}
          onSave={() => void editWords(wordEdits(written))}
          save={t('authors:word.add')}
        >
          <div className="filters">
            <TextsField
              label={t('authors:word.said')}
              languages={languages}
              texts={written.words}
              onChange={(words) => change({ words })}
              most={60}
              isRequired={false}
            />
          </div>
          <div className="filters">
            <Select
              label={t('authors:word.is')}
              value={written.list}
              options={(['people', 'places', 'verbs'] as const).map((each) => [each, t(`authors:word.${each}`)])}
              onChange={(list) => change({ list })}
            />
            {written.list === 'verbs' ? null : (
              <>
                <Select
                  label={t('authors:word.outcome')}
                  value={written.outcome}
                  options={unsolvedResults.map((value) => [value, t(`authors:end.${value}`)])}
                  onChange={(outcome) => change({ outcome })}
                />
                <label>
                  <span>{t('authors:word.phone')}</span>
                  <input type="tel" value={written.phone} onChange={(event) => change({ phone: event.target.value })} />
                </label>
              </>
            )}
          </div>
        </ChangeForm>
      </div>
    </details>
  )
}
