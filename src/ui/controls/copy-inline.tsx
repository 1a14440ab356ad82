import { useLinkContext } from '../page/link-context.ts'
import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'
import { CheckIcon, CopyIcon } from './icons.tsx'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly text: string
  /** For a button on a line of its own: shows “copy” (`verb`) or also the text (`full`). Absent: only an icon, for a sentence. */
  readonly label?: 'verb' | 'full'
}

/** A small button that copies the text before it. Renders a hidden placeholder until hydration, so that nothing shifts. */
export function CopyInline({ text, label }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const { result, copy } = useCopy(text)
  const hidden = useHydrated() ? '' : ' waits'
  const name = t('typed.copy', { text })
  return (
    <span className={`copy-sign${hidden}`} lang={textLang && language}>
      <button type="button" className={label && 'named'} aria-label={label === 'full' ? undefined : name} onClick={copy}>
        {result === 'done' ? <CheckIcon /> : <CopyIcon />}
        {label === 'full' ? name : label === 'verb' ? t('block.copy') : null}
      </button>
      <span role="status" className={result === 'failed' ? undefined : 'unseen'}>
        {result === undefined ? '' : t(`copy.${result}`)}
      </span>
    </span>
  )
}
