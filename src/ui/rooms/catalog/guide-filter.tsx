import { useHydrated } from '../../page/use-hydrated.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly text: string
  readonly onType: (text: string) => void
}

/** The field of the filter of a long catalog. It keeps its room before hydration. */
export function GuideFilter({ text, onType }: Props) {
  const { t } = useWords()
  const isHydrated = useHydrated()
  return (
    <div className="list-filter">
      {isHydrated ? (
        <>
          <label htmlFor="filter">{t('rooms:filter.label')}</label>
          <input
            id="filter"
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={text}
            onChange={(event) => onType(event.target.value)}
          />
        </>
      ) : null}
    </div>
  )
}
