import { blocksText, phraseText } from '../../guide/content.ts'
import type { GuideNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import type { Room } from '../rooms/room.ts'
import type { NodeData } from '../screen/screen.ts'
import { titleOf } from '../words/node-words.ts'
import { shorten } from '../words/shorten.ts'
import type { ExitsView } from './exits-view.ts'
import { NodePage } from './node-page.tsx'

/** Makes the room of nodes whose exits are drawn by `Exits`, with `After` below them. */
export const nodeRoom = <Node extends GuideNode>(Exits: ExitsView<Node>, After?: ExitsView<Node>): Room<NodeData<Node>> => ({
  addressOf: ({ file, node }, language) => ({ kind: 'node', language, guide: file.guide.id, code: node.code }),
  // The heading, then the guide; the code distinguishes nodes with the same title.
  title: ({ node, file }, t) => {
    const title = phraseText(titleOf(node, t).phrase)
    const parts = title === file.guide.title ? [title] : [title, shortTitle(file.guide)]
    return `${parts.map((part) => shorten(part, 70)).join(' · ')} – ${node.code.toUpperCase()}`
  },
  description: ({ node, file }, t) => {
    const title = phraseText(titleOf(node, t).phrase)
    const body = blocksText(node.body, 'on-screen').replace(/\s+/g, ' ')
    const choices = node.kind === 'question' ? node.choices.map(({ label }) => label).filter((label) => label !== '') : []
    const texts = [title, body, ...choices, ...(title === file.guide.title ? [] : [file.guide.title])]
    return shorten(texts.filter((text) => text !== '').join(' · '), 160)
  },
  hashOf: ({ file }) => file.guide.hash,
  View: ({ data }) => <NodePage data={data} Exits={Exits} After={After} />,
})
