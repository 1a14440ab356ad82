import { CopyButton } from '../controls/copy-button.tsx'
import { ScrollBox } from '../controls/scroll-box.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

const shortLines = 4

/** Code as the article has it, in a box of its own that scrolls by itself. Long code opens on demand. */
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
  if (lines <= shortLines) return box
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
