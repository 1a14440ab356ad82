import { createElement, Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readCode } from '../guide/code.ts'
import { type Inline, type LinkTarget, linksInPhrase, type Mark, type Phrase, phraseIn } from '../guide/content.ts'
import { OutIcon } from './icons.tsx'
import { PictureView } from './picture-view.tsx'
import { useLink, usePlace } from './place.ts'

/** One line of the article with its marks. */
export function PhraseView({ phrase }: { phrase: Phrase }) {
  return spread(phrase.map(renderInline))
}

/** Children whose order never changes need no keys when they are passed one by one. */
export const spread = (children: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...children)

/** No `default`: a new kind of inline does not compile until it has a view. */
function renderInline(inline: Inline): ReactNode {
  if (typeof inline === 'string') return inline
  switch (inline[0]) {
    case 'strong':
      return <strong>{inside(inline)}</strong>
    case 'em':
      return <em>{inside(inline)}</em>
    case 'span':
      return <span lang={inline[1].lang}>{inside(inline)}</span>
    case 'code':
      return <code>{inline[1]}</code>
    case 'br':
      return <br />
    case 'img':
      if (inline[1].published !== undefined) return <PictureView alt={inline[1].alt} published={inline[1].published} />
      return inline[1].alt === '' ? null : <span className="picture">{inline[1].alt}</span>
    case 'a':
      return <LinkView target={inline[1]} phrase={phraseIn(inline)} />
  }
}

const inside = (inline: Mark): ReactNode => spread(phraseIn(inline).map(renderInline))

/** A link of the article: to a guide of ours, or outside. An address that no article should have is shown as plain text. */
export function LinkView({ target, phrase }: { target: LinkTarget; phrase: Phrase }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const link = useLink()
  const words = <PhraseView phrase={phrase} />
  if ('guide' in target) {
    const { guide, code } = target
    const reading = code === undefined ? undefined : readCode(code)
    const address = reading?.ok ? ({ kind: 'node', language, guide, code: reading.code } as const) : undefined
    return <a href={link(address ?? { kind: 'start', language, guide })}>{words}</a>
  }
  if (!isSafe(target.href)) return words
  if (!/^https?:/i.test(target.href)) return <a href={target.href}>{words}</a>
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer">
      {words}
      <OutIcon />
      <span className="unseen" lang={language}>
        {' '}
        {t('node.external')}
      </span>
    </a>
  )
}

/** The compiler lets no other scheme through; data could still have been altered on its way. */
export const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(href)

/** Whether a phrase leads outside, so that the page can say once what that needs. */
export const leadsOutside = (phrase: Phrase): boolean =>
  linksInPhrase(phrase).some(({ target }) => 'href' in target && /^https?:/i.test(target.href))
