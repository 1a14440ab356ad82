import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import { typedTexts } from '../../guide/typed-texts.ts'
import { PhraseView } from '../content/phrase-view.tsx'
import { BackLink } from '../controls/back-link.tsx'
import { CopyInline } from '../controls/copy-inline.tsx'
import { CheckIcon } from '../controls/icons.tsx'
import { useLinkContext } from '../page/link-context.ts'
import { titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { StepPosition } from './step-position.tsx'

interface Props {
  readonly guide: Guide
  readonly node: GuideNode
  /** The path of the screen before this one. */
  readonly back: string
}

/**
 * The top of a screen: the way back, the guide, the position, and the heading with buttons that copy the texts to type in it. The
 * name of the heading has the position and the corrections before it: a screen reader, which begins at the heading, says them first.
 */
export function NodeHeader({ guide, node, back }: Props) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const { phrase, own } = titleOf(node, t)
  // Where the whole title is in the text, its copy buttons are there.
  const typed = node.heading ? [] : typedTexts(phrase)
  const said = [...(node.ordinal === undefined ? [] : ['position']), ...(node.errata ?? []).map((_, index) => `erratum-${index}`)]
  return (
    <>
      <p className="top">
        <BackLink href={back} />
        {phraseText(phrase) === guide.title ? null : <span lang={textLang}>{shortTitle(guide)}</span>}
      </p>
      <StepPosition id="position" node={node} />
      <h1
        id="title"
        tabIndex={-1}
        lang={own ? undefined : textLang}
        aria-labelledby={said.length === 0 ? undefined : [...said, 'title'].join(' ')}
      >
        {node.kind === 'outcome' && node.result === 'solved' ? <CheckIcon name="icon solved" /> : null}
        <PhraseView phrase={phrase} />
      </h1>
      {typed.map((text) => (
        <p key={text} className="to-type">
          <CopyInline text={text} label={typed.length === 1 ? 'verb' : 'full'} />
        </p>
      ))}
    </>
  )
}
