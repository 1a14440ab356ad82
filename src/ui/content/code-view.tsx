import { CopyButton } from '../controls/copy-button.tsx'
import { ScrollBox } from '../controls/scroll-box.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** Code with more lines is folded. */
const maxOpenLines = 4

/** A block of code, unchanged, in a box that scrolls sideways, with a copy button. */
export function CodeView({ text }: { text: string }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const lines = text.replace(/\n+$/, '').split('\n').length
  const box = (
    <div className="code">
      <ScrollBox name={t('block.code')}>
        <pre translate="no">{text}</pre>
      </ScrollBox>
      <CopyButton text={text} label={t('block.copy')} />
    </div>
  )
  if (lines <= maxOpenLines) return box
  return (
    <details>
      <summary lang={textLang && language}>
        {`${t('block.code')} `}
        <span className="count">{t('block.lines', { count: lines })}</span>
      </summary>
      <div className="within">{box}</div>
    </details>
  )
}
