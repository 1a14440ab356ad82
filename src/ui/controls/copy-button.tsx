import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly text: string
  readonly label: string
}

/** Copies a text and says so. Its place is kept, empty and unheard, until a script can copy: nothing moves then. */
export function CopyButton({ text, label }: Props) {
  const { t } = useWords()
  const { result, copy } = useCopy(text)
  const waits = useHydrated() ? '' : ' waits'
  return (
    <span className={`copy${waits}`}>
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{result === undefined ? '' : t(`copy.${result}`)}</span>
    </span>
  )
}
