import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { languages } from '../../../guide/language.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import type { ImportedArticle } from './edits.ts'
import { Message } from './message.tsx'
import { guideOfFile, sendImport } from './send-import.ts'

interface Props {
  /** Opens a guide in the list. */
  readonly onShow: (guide: string) => void
}

type Said = 'sending' | Awaited<ReturnType<typeof sendImport>>

/** The place for a document of another program: dropped or chosen, named, and made into an article. */
export function ImportPart({ onShow }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [file, setFile] = useState<File>()
  const [guide, setGuide] = useState('')
  const [language, setLanguage] = useState('')
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState<Said>()
  const place = useRef<HTMLDivElement>(null)
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return
    setFile(chosen)
    setGuide(guideOfFile(chosen.name))
    setSaid(undefined)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (file === undefined) return
    setSaid('sending')
    setSaid(await sendImport(base, { file, guide, language }))
    place.current?.focus()
  }
  return (
    <details className="bring">
      <summary>{t('authors:bring.title')}</summary>
      <form className="within" onSubmit={(event) => void send(event)}>
        <p>{t('authors:bring.intro')}</p>
        <label
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <span>{file === undefined ? t('authors:bring.drop') : t('authors:bring.chosen', { name: file.name })}</span>
          <input
            type="file"
            accept=".docx,.html,.htm,.mht,.mhtml,.eml,.txt,.md"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </label>
        <div className="filters">
          <label>
            <span>{t('authors:bring.name')}</span>
            <input
              value={guide}
              onChange={(event) => setGuide(event.target.value)}
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </label>
          <label>
            <span>{t('authors:bring.language')}</span>
            <select value={language} onChange={(event) => setLanguage(event.target.value)}>
              <option value="">{t('authors:bring.guess')}</option>
              {languages.map((each) => (
                <option key={each} value={each}>
                  {t(`language.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p>
          <button type="submit" disabled={file === undefined || said === 'sending'}>
            {t('authors:bring.do')}
          </button>
        </p>
        <div ref={place} tabIndex={-1} role="status" className="said">
          {said === undefined ? null : said === 'sending' ? (
            <p>{t('authors:bring.sending')}</p>
          ) : 'refused' in said ? (
            <p className="gaps">
              {t(`authors:bring.refused.${said.refused}`)} <Because said={said} />
            </p>
          ) : (
            <Brought imported={said.imported} onShow={onShow} />
          )}
        </div>
      </form>
    </details>
  )
}

/** Why no article was made. What the system says of a file that it cannot write is in its own words. */
function Because({ said }: { readonly said: Extract<Exclude<Said, 'sending'>, { readonly refused: string }> }) {
  const { t } = useWords()
  if ('why' in said) return <Message text={t(`authors:bring.why.${said.why.kind}`, { words: said.why.words ?? '' })} />
  return said.because === undefined ? null : <Message text={said.because} />
}

/** The article that was made, and what of its file it does not have. */
function Brought({
  imported: { guide, path, title, language, isGuessed, losses },
  onShow,
}: { readonly imported: ImportedArticle } & Props) {
  const { t } = useWords()
  return (
    <>
      <p className="fine">
        {t('authors:bring.done', { title, file: path })}
        {isGuessed ? ` ${t('authors:bring.guessed', { language: t(`language.${language}`) })}` : ''}
      </p>
      {losses.length === 0 ? null : (
        <>
          <p>{t('authors:bring.losses')}</p>
          <ul className="losses">
            {losses.map(({ kind, words = '', href = '', count = 0, line, under, after }) => (
              <li key={`${kind} ${words} ${href} ${line} ${under} ${after}`}>
                <Message text={t(`authors:bring.loss.${kind}`, { words, href, count })} />
                {under === undefined ? null : <small> {t('authors:bring.under', { words: under })}</small>}
                {after === undefined ? null : <small> {t('authors:bring.after', { words: after })}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" onClick={() => onShow(guide)}>
          {t('authors:bring.show')}
        </button>
      </p>
    </>
  )
}
