import { useWords } from '../words/words-context.tsx'

interface Props {
  readonly id: string
  readonly text: string
  readonly onType: (text: string) => void
}

/** The field, with its label, that filters a list on the page. */
export function FilterField({ id, text, onType }: Props) {
  const { t } = useWords()
  return (
    <>
      <label htmlFor={id}>{t('rooms:filter.label')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    </>
  )
}
