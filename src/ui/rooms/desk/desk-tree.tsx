import type { ReactNode } from 'react'
import type { Address } from '../../../guide/address.ts'
import { phraseText } from '../../../guide/content.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, GuideNode, OptionId } from '../../../guide/node.ts'
import { entriesOf, type Passage, type TreeEntry, type TreeExit } from '../../../guide/reading-tree.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import { KindIcon } from '../../controls/kind-icon.tsx'
import { SpelledCode, spelled } from '../../controls/spelled-code.tsx'
import { answerWords, choiceWords, titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'
import { WithdrawnNote } from './withdrawn-note.tsx'

/** What every entry needs for words and links, read from the contexts once: hundreds of hooks would be slow on an old phone. */
export interface TreeContext {
  readonly t: Words
  readonly link: (address: Address) => string
  readonly language: Language
  readonly textLang?: Language | undefined
  readonly site: SiteConfig
}

interface Props {
  readonly passage: Passage
  readonly guide: Guide
  readonly context: TreeContext
  /** The screens that the filter shows; all where it is `undefined`. */
  readonly shown: ReadonlySet<Code> | undefined
  readonly onCopy: ((code: Code) => void) | undefined
  /** Shows a screen in the drawing. */
  readonly onDraw: ((code: Code) => void) | undefined
}

/** A longer passage is folded away under its answer. */
const longPassage = 3

/** A list of entries, each with its answers and what they lead to. */
export function TreePassage({ passage, ...rest }: Props) {
  const { shown } = rest
  const entries = shown === undefined ? passage : passage.filter(({ node }) => shown.has(node.code))
  return (
    <ol>
      {entries.map((entry) => (
        <EntryView key={entry.node.id} entry={entry} {...rest} />
      ))}
    </ol>
  )
}

function EntryView({ entry, ...rest }: Omit<Props, 'passage'> & { readonly entry: TreeEntry }) {
  const { guide, shown, onCopy, onDraw, context } = rest
  const { node, ways } = entry
  const { t, link, language, textLang, site } = context
  const { phrase, own } = titleOf(node, t)
  const code = spelled(node.code)
  // A single answer that leads to the next entry is not shown: the order of the list shows it.
  const shownWays =
    ways.length === 1 && ways[0]?.leads === 'below' ? [] : ways.filter((way) => shown === undefined || leadsToShown(way, shown))
  return (
    <li className={`entry ${node.kind}`} id={node.code} tabIndex={-1}>
      <KindIcon kind={node.kind} />
      <div className="entry-words">
        <p className="entry-kind">
          {kindWords(node, t(`desk:kind.${node.kind}`))}
          {node.kind === 'step' ? node.needs?.map((need) => <span key={need}> · {t(`desk:needs.${need}`)}</span>) : null}
          {node.superseded || node.errata !== undefined ? (
            <span className="corrected"> · {t(node.superseded ? 'desk:drawing.taken' : 'desk:drawing.corrected')}</span>
          ) : null}
        </p>
        <a
          className="entry-title"
          href={link({ kind: 'node', language, guide: guide.id, code: node.code })}
          lang={own ? undefined : textLang}
        >
          {phraseText(phrase)}
        </a>
        <WithdrawnNote withdrawal={withdrawalOf(site, { guide: guide.id, code: node.code })} />
        <p className="entry-tools">
          <SpelledCode code={node.code} />
          {onCopy === undefined ? null : (
            <button type="button" aria-label={t('desk:copyOf', { code })} onClick={() => onCopy(node.code)}>
              {t('block.copy')}
            </button>
          )}
          <a href={`${link({ kind: 'call', language })}#${node.code}`} aria-label={t('desk:bothOf', { code })}>
            {t('desk:both')}
          </a>
          {onDraw === undefined ? null : (
            <button type="button" aria-label={t('desk:drawing.drawOf', { code })} onClick={() => onDraw(node.code)}>
              {t('desk:drawing.draw')}
            </button>
          )}
          {node.kind === 'call' && node.guide !== undefined ? (
            <a href={link({ kind: 'desk-guide', language, guide: node.guide })}>{t('desk:treeCalled')}</a>
          ) : null}
        </p>
      </div>
      {shownWays.length === 0 ? null : (
        <ul className="ways">
          {shownWays.map((way) => (
            <li key={way.option}>
              <WayView way={way} from={node} {...rest} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const kindWords = (node: GuideNode, kind: string): string =>
  node.ordinal !== undefined && node.of !== undefined && node.of > 1 ? `${kind} ${node.ordinal}/${node.of}` : kind

/** Whether the filter shows something inside of an answer's passage. */
const leadsToShown = (way: TreeExit, shown: ReadonlySet<Code>): boolean =>
  way.leads === 'inside' && entriesOf(way.passage).some(({ node }) => shown.has(node.code))

function WayView({ way, from, ...rest }: Omit<Props, 'passage'> & { readonly way: TreeExit; readonly from: GuideNode }) {
  const { shown, context } = rest
  const { t } = context
  const answer = <AnswerWords node={from} option={way.option} context={context} />
  if (way.leads !== 'inside')
    return (
      <p className="way">
        {answer}
        <span aria-hidden="true"> → </span>
        <a href={`#${way.to.code}`}>
          {way.leads === 'below' ? t('desk:below') : <Title node={way.to} context={context} />} <SpelledCode code={way.to.code} />
        </a>
      </p>
    )
  const size = entriesOf(way.passage).length
  const inner = <TreePassage passage={way.passage} {...rest} />
  if (size <= longPassage)
    return (
      <>
        <p className="way">{answer}</p>
        {inner}
      </>
    )
  return (
    // Another key while the filter is on: the element is created again, open or closed.
    <details key={shown === undefined ? 'all' : 'found'} open={shown !== undefined}>
      <summary>
        {answer} <span className="count">{t('desk:screens', { count: size })}</span>
      </summary>
      {inner}
    </details>
  )
}

/** An answer marked with its language, with its second line. */
function AnswerWords({
  node,
  option,
  context: { t, textLang },
}: {
  node: GuideNode
  option: OptionId
  context: TreeContext
}): ReactNode {
  const choice = node.kind === 'question' ? node.choices.find(({ id }) => id === option) : undefined
  const own = choice === undefined || choiceWords(choice, t).own
  const words = node.kind === 'step' || node.kind === 'info' ? t('desk:then') : answerWords(node, option, t)
  return (
    <span className="given" lang={own ? undefined : textLang}>
      {words}
      {choice?.detail === undefined ? null : <small> {choice.detail}</small>}
    </span>
  )
}

function Title({ node, context: { t, textLang } }: { node: GuideNode; context: TreeContext }) {
  const { phrase, own } = titleOf(node, t)
  return <span lang={own ? undefined : textLang}>{phraseText(phrase)}</span>
}
