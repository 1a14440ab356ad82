import { useTranslation } from 'react-i18next'
import { useCopy } from './use-copy.ts'
import { useLive } from './use-live.ts'

interface Props {
  readonly text: string
  readonly label: string
}

/** Copies a text and says so. Not there without a script. */
export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation()
  const { result, copy } = useCopy(text)
  if (!useLive()) return null
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{result === undefined ? '' : t(`copy.${result}`)}</span>
    </span>
  )
}
