import type { Code } from '../../../guide/node.ts'
import { shortTitle } from '../../../guide/short-title.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import { KindIcon } from '../../controls/kind-icon.tsx'
import { SpelledCode, spelled } from '../../controls/spelled-code.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { ExcerptView } from '../../search/excerpt-view.tsx'
import { titleOf } from '../../words/node-words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { FoundNode, Reason } from './find-nodes.ts'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface Props {
  readonly found: FoundNode
  readonly reason: Reason
  readonly onCopy: (code: Code) => void
  /** Called when one of its links is followed. */
  readonly onOpen: (code: Code) => void
}

/** A screen that was found, why, and what an agent can do with it. */
export function DeskResult({ found: { guide, node }, reason: { title, why }, onCopy, onOpen }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { site } = usePageState()
  const lang = guide.language === language ? undefined : guide.language
  const code = spelled(node.code)
  const guideTitle = shortTitle(guide)
  const follow = () => onOpen(node.code)
  const below = [guideTitle, ...(node.section === '' || node.section === guide.title ? [] : [node.section])]
  return (
    <li>
      <a
        className="hit"
        data-code={node.code}
        href={link({ kind: 'node', language, guide: guide.id, code: node.code })}
        onClick={follow}
      >
        <KindIcon kind={node.kind} />
        <span className="words">
          <span lang={titleOf(node, t).own ? undefined : lang}>
            <ExcerptView excerpt={title} />
          </span>
          {why === undefined ? null : (
            <small className="why" lang={lang}>
              <ExcerptView excerpt={why} />
            </small>
          )}
          <small>
            {t(`desk:kind.${node.kind}`)} · <span lang={lang}>{below.join(' · ')}</span>
          </small>
        </span>
        <SpelledCode code={node.code} />
      </a>
      <WithdrawnNote withdrawal={withdrawalOf(site, { guide: guide.id, code: node.code })} />
      <p className="entry-tools">
        <button type="button" aria-label={t('desk:copyOf', { code })} onClick={() => onCopy(node.code)}>
          {t('help.copyLink')}
        </button>
        <a onClick={follow} href={`${link({ kind: 'call', language })}#${node.code}`} aria-label={t('desk:bothOf', { code })}>
          {t('desk:both')}
        </a>
        <a
          onClick={follow}
          href={`${link({ kind: 'desk-guide', language, guide: guide.id })}#${node.code}`}
          aria-label={t('desk:inTreeOf', { code })}
        >
          {t('desk:inTree')}
        </a>
      </p>
    </li>
  )
}
