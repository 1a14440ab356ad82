import { createElement, Fragment, type ReactNode } from 'react'
import { readCode } from '../../guide/code.ts'
import {
  type Inline,
  isLiteral,
  isMark,
  type LinkTarget,
  linksInPhrase,
  type Phrase,
  phraseIn,
  phraseText,
} from '../../guide/content.ts'
import { CopyInline } from '../controls/copy-inline.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { PictureView } from './picture-view.tsx'

interface Props {
  readonly phrase: Phrase
  /** Whether what is to be typed can be copied here: not in a heading, a link or an answer. */
  readonly copies?: boolean
}

/** One line of the article with its marks. */
export function PhraseView({ phrase, copies = false }: Props) {
  return rendered(phrase, copies)
}

/** Children whose order never changes need no keys when they are passed one by one. */
export const spread = (children: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...children)

const rendered = (phrase: Phrase, copies: boolean): ReactNode => spread(phrase.map((inline) => renderInline(inline, copies)))

/** No `default`: a new kind of inline does not compile until it has a view. */
function renderInline(inline: Inline, copies: boolean): ReactNode {
  if (typeof inline === 'string') return inline
  const inside = () => (isMark(inline) ? rendered(phraseIn(inline), copies) : null)
  switch (inline[0]) {
    case 'strong':
      return <strong>{inside()}</strong>
    case 'em':
      return <em>{inside()}</em>
    case 'kbd':
    case 'code':
      return typed(inline, copies)
    case 'span':
      return <span lang={inline[1].lang}>{inside()}</span>
    case 'br':
      return <br />
    case 'img':
      if (inline[1].published !== undefined) return <PictureView alt={inline[1].alt} published={inline[1].published} />
      return inline[1].alt === '' ? null : <span className="picture">{inline[1].alt}</span>
    case 'a':
      return <LinkView target={inline[1]} phrase={phraseIn(inline)} />
  }
}

/** What is typed at a device, with its copy button behind it. */
function typed(inline: Extract<Inline, readonly ['kbd' | 'code', ...unknown[]]>, copies: boolean): ReactNode {
  const text = phraseText([inline])
  return (
    <>
      {inline[0] === 'code' ? <code>{text}</code> : <kbd>{rendered(phraseIn(inline), false)}</kbd>}
      {copies && isLiteral(text) ? <CopyInline text={text} /> : null}
    </>
  )
}

/** A link of the article: to a guide of ours, or outside. An address that no article should have is shown as plain text. */
export function LinkView({ target, phrase }: { target: LinkTarget; phrase: Phrase }) {
  const { t } = useWords()
  const { language } = useLinkContext()
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
      <span className="unseen" lang={language}>
        {` ${t('node.external')}`}
      </span>
    </a>
  )
}

/** The compiler lets no other scheme through; data could still have been altered on its way. */
export const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(href)

/** Whether a phrase leads outside, so that the page can say once what that needs. */
export const leadsOutside = (phrase: Phrase): boolean =>
  linksInPhrase(phrase).some(({ target }) => 'href' in target && /^https?:/i.test(target.href))
