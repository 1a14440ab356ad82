import { exits, type GuideNode, type OptionId } from '../../guide/node.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import { stepRoom } from '../node/step-room.tsx'
import { isNodeScreen, type NodeScreen } from '../screen/screen.ts'
import { isAskedOnce } from '../screen/walk-state.ts'
import type { LoadedScene, Scene } from './navigation-machine.ts'
import { listenOnlyTo, usedEvents } from './root-events.ts'

/** Only the first answers of a long list have their scenes prepared. */
const mostAnswers = 4

/**
 * The scenes that the answers of a scene lead to, to be rendered in advance, each into an element outside of the page. Outcomes,
 * calls, and questions that may be answered already are left out, because they need more data first.
 */
export function nextScenes({ screen, i18n }: Scene, store: WalkStore): ReadonlyMap<OptionId, LoadedScene> {
  if (!isNodeScreen(screen)) return new Map()
  const { file, node } = screen.data
  const nodes = new Map(file.guide.nodes.map((candidate) => [candidate.id, candidate]))
  return new Map(
    exits(node)
      .slice(0, mostAnswers)
      .flatMap(({ option, to }) => {
        const next = nodes.get(to)
        if (next === undefined || !isReady(next)) return []
        const nextScreen: NodeScreen = { ...screen, room: 'step', data: { file, node: next } }
        const scene: LoadedScene = {
          screen: nextScreen,
          room: stepRoom,
          i18n,
          foreseen: store.foresee(nextScreen, option),
          detachedRoot: { key: `${node.id} ${option}`, element: newElement() },
        }
        return [[option, scene] as const]
      }),
  )
}

const isReady = (node: GuideNode): boolean => node.kind !== 'call' && node.kind !== 'outcome' && !isAskedOnce(node)

function newElement(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'scene'
  // React listens to every kind of event on each element that it renders into.
  listenOnlyTo(element, usedEvents)
  return element
}
