import { useId } from 'react'
import type { Language } from '../../../../guide/language.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { InLanguages } from '../authored.ts'

interface Props {
  readonly label: string
  readonly languages: readonly Language[]
  readonly texts: InLanguages<string>
  readonly onChange: (texts: InLanguages<string>) => void
  readonly most?: number
  readonly isLong?: boolean
  readonly isRequired?: boolean
}

/** A text in each language of a guide, one field a language. */
export function TextsField({ label, languages, texts, onChange, most, isLong = false, isRequired = true }: Props) {
  const { t } = useWords()
  const id = useId()
  return languages.map((language) => {
    const shared = {
      id: `${id}-${language}`,
      value: texts[language] ?? '',
      lang: language,
      required: isRequired,
      maxLength: most,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        onChange({ ...texts, [language]: event.target.value }),
    }
    return (
      <label key={language} htmlFor={shared.id}>
        <span>{t('authors:change.inLanguage', { label, language: t(`language.${language}`) })}</span>
        {isLong ? <textarea rows={3} {...shared} /> : <input {...shared} />}
      </label>
    )
  })
}
