import { phraseText } from '../../guide/content.ts'
import type { GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import type { Room } from '../rooms/room.ts'
import type { NodeData } from '../screen/screen.ts'
import { titleOf } from '../words/node-words.ts'
import type { ExitsView } from './exits-view.ts'
import { NodePage } from './node-page.tsx'

/** Makes the room of nodes whose exits are drawn by `Exits`, with `After` below them. */
export const nodeRoom = <Node extends GuideNode>(Exits: ExitsView<Node>, After?: ExitsView<Node>): Room<NodeData<Node>> => ({
  addressOf: ({ file, node }, language) => ({ kind: 'node', language, guide: file.guide.id, code: node.code }),
  // The code and the guide, because previews of links cut long titles, then the position or the heading.
  title: ({ node, file: { guide } }, t) => {
    const name = `${node.code.toUpperCase()} · ${shortTitle(guide)}`
    if (node.of !== undefined && node.of > 1) return `${name}, ${t('node.step', { ordinal: node.ordinal })}`
    const heading = phraseText(titleOf(node, t).phrase)
    return heading === guide.title ? name : `${name} · ${heading}`
  },
  hashOf: ({ file }) => file.guide.hash,
  View: ({ data }) => <NodePage data={data} Exits={Exits} After={After} />,
})
