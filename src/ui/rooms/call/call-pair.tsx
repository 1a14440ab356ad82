import type { MouseEvent, ReactNode } from 'react'
import { readAddress } from '../../../guide/address.ts'
import { nodeOf } from '../../../guide/guide.ts'
import { textOf } from '../../../guide/heading.ts'
import type { Language } from '../../../guide/language.ts'
import { answersOf, type Code, type GuideId, type GuideNode, type OptionId } from '../../../guide/node.ts'
import { shortTitle } from '../../../guide/short-title.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import { ContentView } from '../../content/content-view.tsx'
import { isSafe, PhraseView } from '../../content/phrase-view.tsx'
import { ErrataView } from '../../node/errata-view.tsx'
import { StepPosition } from '../../node/step-position.tsx'
import { useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { choiceWords, titleOf } from '../../words/node-words.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { CallScene, Side } from './call-scene.ts'
import { Pair } from './pair.tsx'
import { pairBlocks } from './pair-blocks.ts'
import { WithdrawnPair } from './withdrawn-pair.tsx'

interface Props {
  readonly scene: CallScene
  /** The language that a narrow screen shows. */
  readonly shown: Language | undefined
  readonly onAnswer: (option: OptionId) => void
  readonly onGuide: (guide: GuideId) => void
}

/** One screen in both languages, block by block side by side. Each answer is a row with a link in each language. */
export function CallPair({ scene, shown, onAnswer, onGuide }: Props) {
  const { base } = useLinkContext()
  const { site } = usePageState()
  const { sides } = scene
  const [one] = sides
  if (one === undefined) return null
  const withdrawal = withdrawalOf(site, { guide: one.guide.id, code: one.node.code })
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    if (link.dataset.option !== undefined) return onAnswer(link.dataset.option)
    // A link to a screen or a guide opens it in the call, so that both speakers still see the same.
    const address = link.origin === location.origin ? readAddress(link.pathname, base) : undefined
    if (address === undefined || link.getAttribute('href')?.startsWith('#')) return
    if (address.kind !== 'node' && address.kind !== 'code' && address.kind !== 'start') return
    event.preventDefault()
    if (address.kind === 'start') onGuide(address.guide)
    else location.hash = address.code
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only links inside are clicked, by keyboard too
    // biome-ignore lint/a11y/useKeyWithClickEvents: only links inside are clicked, by keyboard too
    <div className={`talk shows-${shown}`} onClick={follow}>
      {withdrawal === undefined ? <ScreenPair scene={scene} /> : <WithdrawnPair sides={sides} withdrawal={withdrawal} />}
    </div>
  )
}

/** The heading, the blocks and the answers of a screen. */
function ScreenPair({ scene }: Pick<Props, 'scene'>) {
  const { sides } = scene
  const [one] = sides
  if (one === undefined) return null
  const [said, translated] = sides.map(({ node, guide }) => textOf(node, guide))
  const blocks = pairBlocks(said ?? [], translated ?? [])
  return (
    <>
      <Pair sides={sides}>{(side) => <Head side={side} />}</Pair>
      {blocks.map((pair, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a screen never change their order
        <Pair key={place} sides={sides}>
          {(side) => (
            <div className="prose">
              <ContentView blocks={side === one ? pair.one : pair.other} />
            </div>
          )}
        </Pair>
      ))}
      <Answers scene={scene} />
    </>
  )
}

function Head({ side: { guide, node } }: { side: Side }) {
  const { t } = useWords()
  return (
    <>
      <p className="eyebrow">
        <span>
          {[shortTitle(guide), ...(node.section === '' || node.section === guide.title ? [] : [node.section])].join(' · ')}
        </span>
      </p>
      <StepPosition node={node} />
      {node.label === undefined ? null : <p className="part">{node.label}</p>}
      <h2>
        <PhraseView phrase={titleOf(node, t).phrase} />
      </h2>
      <ErrataView node={node} heading="h3" />
      {node.kind === 'outcome' && node.title.length === 0 ? <p className="lead">{t(`outcome:${node.result}.text`)}</p> : null}
    </>
  )
}

function Answers({ scene: { sides, called, back } }: { scene: CallScene }) {
  const { t } = useWords()
  const [one] = sides
  if (one === undefined) return null
  const { node } = one
  return (
    <nav className="answers" aria-label={t('node.answers')}>
      {hintOf(node, t) === undefined ? null : <Pair sides={sides}>{(side) => <Hint node={side.node} />}</Pair>}
      <ul>
        {called === undefined ? null : (
          <Row sides={sides} to={called} variant="primary">
            {() => <Word of="call.open" />}
          </Row>
        )}
        {node.kind === 'call' && node.target !== undefined && isSafe(node.target) ? (
          <li>
            <Pair sides={sides}>{({ node: its }) => <Outside node={its} />}</Pair>
          </li>
        ) : null}
        {back === undefined ? null : (
          <Row sides={sides} to={back.code} option={back.option} variant="primary">
            {({ language }) => <Word of="outcome:back" guide={back.titles[language] ?? ''} />}
          </Row>
        )}
        {answersOf(node).map(({ option, to }) => (
          <Row key={option} sides={sides} to={nodeOf(one.guide, to).code} option={option} variant={variantOf(node, option)}>
            {(side) => <AnswerWord node={side.node} option={option} />}
          </Row>
        ))}
      </ul>
    </nav>
  )
}

/** How an answer looks: as on the page of a reader. */
type Variant = 'primary' | 'secondary' | 'choice'

function variantOf({ kind }: GuideNode, option: OptionId): Variant {
  if (kind === 'question') return 'choice'
  return option === 'next' || option === 'yes' ? 'primary' : 'secondary'
}

/** What the answers are about, where the heading does not ask it. */
function hintOf(node: GuideNode, t: Words): string | undefined {
  switch (node.kind) {
    case 'check':
      return node.labels === undefined ? t('check.hint') : undefined
    case 'call':
      return t('call.after')
    case 'question':
    case 'step':
    case 'info':
    case 'outcome':
      return
  }
}

function Hint({ node }: { node: GuideNode }) {
  const { t } = useWords()
  return <p className="hint">{hintOf(node, t)}</p>
}

interface RowProps {
  readonly sides: readonly Side[]
  readonly to: Code
  readonly option?: OptionId
  readonly variant: Variant
  readonly children: (side: Side) => ReactNode
}

/** One answer in both languages, at the same height. */
const Row = ({ sides, to, option, variant, children }: RowProps) => (
  <li>
    <Pair sides={sides}>
      {(side) => (
        <a className={`answer ${variant}`} href={`#${to}`} data-option={option}>
          {children(side)}
        </a>
      )}
    </Pair>
  </li>
)

function Word(props: { readonly of: 'call.open' } | { readonly of: 'outcome:back'; readonly guide: string }) {
  const { t } = useWords()
  return <span className="words">{props.of === 'call.open' ? t('call.open') : t('outcome:back', { guide: props.guide })}</span>
}

function Outside({ node }: { node: GuideNode }) {
  const { t } = useWords()
  if (node.kind !== 'call' || node.target === undefined) return null
  return (
    <a className="answer secondary" href={node.target} target="_blank" rel="noopener noreferrer">
      {t('call.openOutside')}
      <span className="unseen"> {t('node.external')}</span>
    </a>
  )
}

function AnswerWord({ node, option }: { node: GuideNode; option: OptionId }) {
  const { t } = useWords()
  const detail = node.kind === 'question' ? node.choices.find(({ id }) => id === option)?.detail : undefined
  return (
    <span className="words">
      {wordsOf(node, option, t)}
      {detail === undefined ? null : <small>{detail}</small>}
    </span>
  )
}

/** The text of an answer. */
function wordsOf(node: GuideNode, option: OptionId, t: Words): string {
  switch (node.kind) {
    case 'question': {
      const choice = node.choices.find(({ id }) => id === option)
      return choice === undefined ? '–' : choiceWords(choice, t).text
    }
    case 'step':
      return option === 'absent' ? t('absent.title') : t('step.next')
    case 'info':
      return t('info.next')
    case 'check':
      return node.labels?.[option === 'yes' ? 'yes' : 'no'] ?? (option === 'yes' ? t('check.yes') : t('check.no'))
    case 'call':
      return option === 'solved' ? t('call.solved') : t('call.unsolved')
    case 'outcome':
      return ''
  }
}
