import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly text: string
  readonly label: string
}

/** A button that copies a text and announces the result. Renders a hidden placeholder until hydration, so that nothing shifts. */
export function CopyButton({ text, label }: Props) {
  const { t } = useWords()
  const { result, copy } = useCopy(text)
  const hidden = useHydrated() ? '' : ' waits'
  return (
    <span className={`copy${hidden}`}>
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{result === undefined ? '' : t(`copy.${result}`)}</span>
    </span>
  )
}
