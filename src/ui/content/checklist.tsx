import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { type Item, itemsToDo, itemWords } from '../../guide/content.ts'
import type { NodeId, StepNode } from '../../guide/node.ts'
import { useAppActions } from '../page/app-actions.ts'
import { useHydrated } from '../page/use-hydrated.ts'

/** The things to do of the screen around a view, and what is ticked of them; `undefined` while the device has not said. */
interface ChecklistState {
  /** Absent where nothing can be ticked. */
  readonly node?: NodeId
  readonly items: readonly Item[]
  readonly ticked: readonly number[] | undefined
}

const ChecklistContext = createContext<ChecklistState>({ items: [], ticked: undefined })

/** Inside, every thing to do of a step has a box to tick. */
export function Checklist({
  node,
  ticked,
  children,
}: {
  node: StepNode
  ticked: readonly number[] | undefined
  children: ReactNode
}) {
  return (
    <ChecklistContext.Provider value={{ node: node.id, items: itemsToDo(node.body), ticked }}>
      {children}
    </ChecklistContext.Provider>
  )
}

/**
 * An item of a list: on a step, one with a box to tick. The box is in the page that the server sent, so that nothing moves when
 * the app comes; what was ticked before that is taken over.
 */
export function ChecklistItem({ item, children }: { item: Item; children: ReactNode }) {
  const { node, items, ticked } = useContext(ChecklistContext)
  const place = items.indexOf(item)
  if (node === undefined || place < 0) return <li>{children}</li>
  return (
    <TickBox node={node} index={place} name={itemWords(item)} ticked={ticked?.includes(place)}>
      {children}
    </TickBox>
  )
}

interface TickBoxProps {
  readonly node: NodeId
  readonly index: number
  readonly name: string
  readonly ticked: boolean | undefined
  readonly children: ReactNode
}

/**
 * The box is named by the whole item while nothing in it can be pressed, so that the page does not say its words twice; then by
 * its words alone, without the buttons and the other boxes inside.
 */
function TickBox({ node, index, name, ticked, children }: TickBoxProps) {
  const { tick } = useAppActions()
  const words = useId()
  const naming = useHydrated() && name !== '' ? { 'aria-label': name } : { 'aria-labelledby': words }
  const box = useRef<HTMLInputElement>(null)
  const early = useRef(false)
  useEffect(() => {
    if (box.current?.checked) early.current = true
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a box that was ticked early is told once, when the device has spoken
  useEffect(() => {
    if (ticked === undefined || box.current === null) return
    if (early.current && !ticked) tick(node, index, true)
    else box.current.checked = ticked
    early.current = false
  }, [ticked])
  return (
    <li className="to-do">
      {/* Larger than the box: what a thumb hits. */}
      <label>
        <input ref={box} type="checkbox" {...naming} onChange={(event) => tick(node, index, event.currentTarget.checked)} />
      </label>
      <div id={words}>{children}</div>
    </li>
  )
}
