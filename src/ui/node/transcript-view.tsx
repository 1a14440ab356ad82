import { CopyButton } from '../controls/copy-button.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

interface Props {
  readonly text: string
  /** A part of the name of the saved file: the code of the screen. */
  readonly name: string
}

/** The transcript of a walk, to copy or save. It leaves the device only when the reader sends it. */
export function TranscriptView({ text, name }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return (
    <details className="transcript" data-unkept>
      <summary>{t('transcript:title')}</summary>
      <div className="within">
        <p className="fine">{t('transcript:hint')}</p>
        <pre lang={textLang}>{text}</pre>
        <div className="row">
          <CopyButton text={text} label={t('transcript:copy')} />
          <button type="button" onClick={() => saveText(text, `${t('transcript:fileName')}-${name}.txt`)}>
            {t('transcript:save')}
          </button>
        </div>
      </div>
    </details>
  )
}

/** Saves a text as a download. The byte order mark at its start tells old editors that it is UTF-8. */
function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text.replace(/\n/g, '\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // By then the download has started. The page's end revokes the address too.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
