import { createElement, Fragment, type ReactNode } from 'react'
import { readCode } from '../../guide/code.ts'
import { type Inline, isMark, type LinkTarget, type Phrase, phraseIn, phraseText } from '../../guide/content.ts'
import { isLiteral } from '../../guide/typed-texts.ts'
import { CopyInline } from '../controls/copy-inline.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { PictureView } from './picture-view.tsx'

interface Props {
  readonly phrase: Phrase
  /** Adds copy buttons to texts to type. Not for headings, links and answers. */
  readonly copies?: boolean
}

/** A phrase of an article as elements. */
export function PhraseView({ phrase, copies = false }: Props) {
  return renderPhrase(phrase, copies)
}

/** A fragment of children that need no keys, because their order never changes: they are passed as separate arguments. */
export const spread = (children: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...children)

const renderPhrase = (phrase: Phrase, copies: boolean): ReactNode => spread(phrase.map((inline) => renderInline(inline, copies)))

/** There is no `default`: a new kind of inline fails to compile here. */
function renderInline(inline: Inline, copies: boolean): ReactNode {
  if (typeof inline === 'string') return inline
  const inside = () => (isMark(inline) ? renderPhrase(phraseIn(inline), copies) : null)
  switch (inline[0]) {
    case 'strong':
      return <strong>{inside()}</strong>
    case 'em':
      return <em>{inside()}</em>
    case 'kbd':
    case 'code':
      return renderTyped(inline, copies)
    case 'span':
      return <span lang={inline[1].lang}>{inside()}</span>
    case 'br':
      return <br />
    case 'img':
      if (inline[1].published !== undefined) return <PictureView alt={inline[1].alt} published={inline[1].published} />
      return inline[1].alt === '' ? null : <span className="picture">{inline[1].alt}</span>
    case 'a':
      return <LinkView target={inline[1]} phrase={phraseIn(inline)} isBrief={!copies} />
  }
}

/** A text to type, with its copy button. */
function renderTyped(inline: Extract<Inline, readonly ['kbd' | 'code', ...unknown[]]>, copies: boolean): ReactNode {
  const text = phraseText([inline])
  return (
    <>
      {inline[0] === 'code' ? <code>{text}</code> : <kbd>{renderPhrase(phraseIn(inline), false)}</kbd>}
      {copies && isLiteral(text) ? <CopyInline text={text} /> : null}
    </>
  )
}

interface LinkProps {
  readonly target: LinkTarget
  readonly phrase: Phrase
  /** The note on the new tab is a description of the link, not a part of its text: for headings. */
  readonly isBrief?: boolean
}

/** A link of an article: to a guide, or to another site. A link whose address is not safe is shown as plain text. */
export function LinkView({ target, phrase, isBrief = false }: LinkProps) {
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
  // The class tells the styles that no admin can have edited the address since the build.
  if (!/^https?:/i.test(target.href))
    return (
      <a href={target.href} className="written">
        {words}
      </a>
    )
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer" title={isBrief ? t('node.external') : undefined}>
      {words}
      {isBrief ? null : (
        <span className="unseen" lang={language}>
          {` ${t('node.external')}`}
        </span>
      )}
    </a>
  )
}

/** Whether the scheme of an address is allowed. The compiler checks it too, but a data file may have been altered since. */
export const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:(?:[\d ().+-]|%20)+$)/i.test(href)
