import { useState } from 'react'
import { useWords } from '../../../words/words-context.tsx'
import { ChangeForm } from './change-form.tsx'
import { type Correction, correctionEdits } from './flow-edits.ts'
import type { ScreenFormProps } from './screen-form.ts'
import { Select } from './select.tsx'
import { TextsField } from './texts-field.tsx'

const empty = (): Correction => ({ date: new Date().toISOString().slice(0, 10), text: {}, source: '', does: 'show', heading: {} })

/** A correction of a screen: what is no longer true, since when, from which source, and what it changes in the walk. */
export function CorrectionForm({ screen, languages, edit }: ScreenFormProps) {
  const { t } = useWords()
  const [written, setWritten] = useState(empty)
  const { date, text, source, does, heading } = written
  const send = async () => {
    if (await edit(correctionEdits(screen, written))) setWritten(empty())
  }
  return (
    <ChangeForm
      title={t('authors:correction.title')}
      intro={t('authors:correction.intro')}
      canSave={true}
      onSave={() => void send()}
    >
      <div className="filters">
        <TextsField
          label={t('authors:correction.text')}
          languages={languages}
          texts={text}
          onChange={(text) => setWritten({ ...written, text })}
          isLong
        />
      </div>
      <div className="filters">
        <Select
          label={t('authors:correction.does')}
          value={does}
          options={(['show', 'stop', 'skip', 'instead'] as const).map((each) => [each, t(`authors:correction.${each}`)])}
          onChange={(does) => setWritten({ ...written, does })}
        />
        <label>
          <span>{t('authors:correction.date')}</span>
          <input type="date" required value={date} onChange={(event) => setWritten({ ...written, date: event.target.value })} />
        </label>
        <label>
          <span>{t('authors:correction.source')}</span>
          <input type="url" value={source} onChange={(event) => setWritten({ ...written, source: event.target.value })} />
        </label>
      </div>
      {does === 'show' ? null : (
        <div className="filters">
          <TextsField
            label={t('authors:correction.heading')}
            languages={languages}
            texts={heading}
            onChange={(heading) => setWritten({ ...written, heading })}
            most={60}
          />
        </div>
      )}
    </ChangeForm>
  )
}
