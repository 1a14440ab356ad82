import { useLinkContext } from '../page/link-context.ts'
import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'
import { CheckIcon, CopyIcon } from './icons.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly text: string
  /** For a line of its own: what its words say, where the text stands right above (`verb`) or is one of several. Else a sign, inside a sentence. */
  readonly label?: 'verb' | 'all'
}

/**
 * Copies what stands before it in a sentence. Its place is kept from the first paint, empty and unheard, so that nothing moves
 * once a script can copy.
 */
export function CopyInline({ text, label }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const { result, copy } = useCopy(text)
  const waits = useHydrated() ? '' : ' waits'
  const name = t('typed.copy', { text })
  return (
    <span className={`copy-sign${waits}`} lang={textLang && language}>
      <button type="button" className={label && 'named'} aria-label={label === 'all' ? undefined : name} onClick={copy}>
        {result === 'done' ? <CheckIcon /> : <CopyIcon />}
        {label === 'all' ? name : label === 'verb' ? t('block.copy') : null}
      </button>
      <span role="status" className={result === 'failed' ? undefined : 'unseen'}>
        {result === undefined ? '' : t(`copy.${result}`)}
      </span>
    </span>
  )
}
