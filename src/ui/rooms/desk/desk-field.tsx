import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly text: string
  /** Absent before the app runs: the field keeps its place on the page, and takes no text yet. */
  readonly onType?: (text: string) => void
}

/** The field of the desk's search, with its label and an example. */
export function DeskField({ text, onType }: Props) {
  const { t } = useWords()
  return (
    <>
      <label htmlFor="find">{t('desk:search')}</label>
      <input
        id="find"
        name="q"
        type="search"
        value={text}
        disabled={onType === undefined}
        onChange={(event) => onType?.(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby="find-hint"
      />
      <p id="find-hint" className="fine">
        {t('desk:searchHint')}
      </p>
    </>
  )
}
