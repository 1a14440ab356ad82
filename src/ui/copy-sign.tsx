import { useTranslation } from 'react-i18next'
import { CheckIcon, CopyIcon } from './icons.tsx'
import { usePlace } from './place.ts'
import { useCopy } from './use-copy.ts'
import { useLive } from './use-live.ts'

interface Props {
  readonly text: string
  /** Says in words what it copies, for a line of its own; else a sign alone, inside a sentence. */
  readonly named?: boolean
}

/**
 * Copies what stands before it in a sentence. Its place is kept from the first paint, empty and unheard, so that nothing moves
 * once a script can copy.
 */
export function CopySign({ text, named = false }: Props) {
  const { t } = useTranslation()
  const { language, textLang } = usePlace()
  const { result, copy } = useCopy(text)
  const waits = useLive() ? '' : ' waits'
  const name = t('typed.copy', { text })
  return (
    <span className={`copy-sign${waits}`} lang={textLang && language}>
      <button type="button" className={named ? 'named' : undefined} aria-label={named ? undefined : name} onClick={copy}>
        {result === 'done' ? <CheckIcon /> : <CopyIcon />}
        {named ? name : null}
      </button>
      <span role="status" className={result === 'failed' ? undefined : 'unseen'}>
        {result === undefined ? '' : t(`copy.${result}`)}
      </span>
    </span>
  )
}
