import type { GuideNode } from '../../guide/node.ts'
import { passedNodes, ticksAt } from '../../runtime/walk/trail.ts'
import { contactFor } from '../page/help-view.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { usePageState } from '../page/page-state.ts'
import { useHydrated } from '../page/use-hydrated.ts'
import type { NodeData } from '../screen/screen.ts'
import { useWords } from '../words/words-context.tsx'
import type { ExitsView } from './exits-view.ts'
import { NodeView } from './node-view.tsx'
import { OutlineView } from './outline-view.tsx'
import { TrailNotices } from './trail-notices.tsx'
import { TrailView } from './trail-view.tsx'

interface Props<Node extends GuideNode> {
  readonly data: NodeData<Node>
  readonly Exits: ExitsView<Node>
  readonly After?: ExitsView<Node> | undefined
}

/** The `<main>` of a node's page: the node with its exits and, after hydration, the outline of its procedure and the answers. */
export function NodePage<Node extends GuideNode>({ data: { file, node }, Exits, After }: Props<Node>) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const { site, walk, transcript } = usePageState()
  const { guide } = file
  const { session, taken, back } = walk
  const link = useLink()
  const passed = session ? passedNodes(guide, session.trail) : []
  const before = passed[passed.length - 1]?.node
  const exits = { guide, node, taken, back, contact: contactFor(site, language, guide), transcript, trail: session?.trail }
  return (
    <>
      <div className="screen">
        <NodeView
          guide={guide}
          node={node}
          back={link({
            language,
            guide: guide.id,
            ...(before === undefined ? { kind: 'start' } : { kind: 'node', code: before.code }),
          })}
          expected={site.certificates ?? []}
          ticked={session && ticksAt(session.trail, node.id)}
        >
          <Exits {...exits} />
        </NodeView>
        <TrailNotices walk={walk} />
        {After === undefined ? null : <After {...exits} />}
      </div>
      {useHydrated() ? (
        <aside className="beside" aria-label={t('page.beside')}>
          <OutlineView guide={guide} node={node} />
          {session === undefined ? null : <TrailView guide={guide} trail={session.trail} />}
        </aside>
      ) : null}
    </>
  )
}
