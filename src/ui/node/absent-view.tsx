import { Fragment } from 'react'
import type { Guide } from '../../guide/guide.ts'
import type { ScreenWords, StepNode } from '../../guide/node.ts'
import type { Contact } from '../../guide/site.ts'
import { spelled } from '../controls/spelled-code.tsx'
import { telephone } from '../page/help-view.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswerLink } from './answer-link.tsx'

interface Props {
  readonly guide: Guide
  readonly node: StepNode
  readonly contact: Contact | undefined
}

/** For a reader who does not find on their screen what a step mentions: other names, hints, the contact, and a link past the step. */
export function AbsentView({ guide, node, contact }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const { names = [], elsewhere = [] } = node
  const words = { code: spelled(node.code) }
  return (
    <details className="absent">
      <summary>{t('absent.title')}</summary>
      <div className="within">
        <ul>
          {names.map((shown) => (
            <li key={shown.name}>
              <Quoted words={shown} />
              {` ${t('absent.also')} `}
              {shown.also.map((other, index) => (
                <Fragment key={other.name}>
                  {index === 0 ? null : t('absent.or')}
                  <Quoted words={other} />
                </Fragment>
              ))}
              .
            </li>
          ))}
          {elsewhere.map((where) => (
            <li key={where} lang={textLang}>
              {where}
            </li>
          ))}
          {node.errata === undefined ? null : <li>{t('absent.correction')}</li>}
          <li>{t('absent.scroll')}</li>
          <li>
            {contact?.phone === undefined ? (
              <a href="#help">{t('absent.ask', words)}</a>
            ) : (
              <>
                {`${t('absent.call', words)} `}
                <a href={telephone(contact.phone)}>{contact.phone}</a>
              </>
            )}
          </li>
        </ul>
        <AnswerLink guide={guide} option="absent" to={node.next} variant="secondary">
          {t('absent.next')}
        </AnswerLink>
      </div>
    </details>
  )
}

/** A name as devices show it, marked with its language for screen readers. */
function Quoted({ words: { name, lang } }: { words: ScreenWords }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return <span lang={lang ?? textLang}>{t('absent.quoted', { name })}</span>
}
