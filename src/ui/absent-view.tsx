import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../guide/guide.ts'
import type { ScreenName, StepNode } from '../guide/node.ts'
import type { Contact } from '../guide/site.ts'
import { AnswerLink } from './answer-link.tsx'
import { telephone } from './help-view.tsx'
import { usePlace } from './place.ts'

interface Props {
  readonly guide: Guide
  readonly node: StepNode
  readonly contact: Contact | undefined
}

/** The third way on from a step: what it speaks of is not on the reader's screen. What to try, whom to tell, and on. */
export function AbsentView({ guide, node, contact }: Props) {
  const { t } = useTranslation()
  const { textLang } = usePlace()
  const { names = [], elsewhere = [] } = node
  return (
    <details className="absent">
      <summary>{t('absent.title')}</summary>
      <div className="within">
        <ul>
          {names.map((name) => (
            <li key={name.name}>
              <NameView name={name} />
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
              <a href="#help">{t('absent.ask', { code: node.code.toUpperCase() })}</a>
            ) : (
              <>
                {t('absent.call', { code: node.code.toUpperCase() })} <a href={telephone(contact.phone)}>{contact.phone}</a>
              </>
            )}
          </li>
        </ul>
        <AnswerLink guide={guide} option="absent" to={node.next} look="secondary">
          {t('absent.next')}
        </AnswerLink>
      </div>
    </details>
  )
}

/** Signs that no text has, in the places of the names in the sentence around them. */
const places = { name: '\uE000', also: '\uE001' }

/** A name and its other names, each marked with its language where that is not the page's. */
function NameView({ name: { name, lang, also, english = [] } }: { name: ScreenName }) {
  const { t } = useTranslation()
  const { textLang } = usePlace()
  return t('absent.name', places)
    .split(/([\uE000\uE001])/)
    .map((piece) =>
      piece === places.name ? (
        <Quoted key={piece} name={name} lang={lang ?? textLang} />
      ) : piece === places.also ? (
        also.map((other, place) => (
          <Fragment key={other}>
            {place === 0 ? '' : t('absent.or')}
            <Quoted name={other} lang={english.includes(other) ? 'en' : textLang} />
          </Fragment>
        ))
      ) : (
        piece
      ),
    )
}

function Quoted({ name, lang }: { name: string; lang: string | undefined }) {
  const { t } = useTranslation()
  const quoted = t('absent.quoted', { name })
  return lang === undefined ? quoted : <span lang={lang}>{quoted}</span>
}
