import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { type Item, itemsToDo, itemWords } from '../../guide/content.ts'
import type { NodeId, StepNode } from '../../guide/node.ts'
import { useAppActions } from '../page/app-actions.ts'
import { useHydrated } from '../page/use-hydrated.ts'

/** The checklist of a screen, and the indexes of the items that are done; `undefined` until the stored walk is read. */
interface ChecklistState {
  /** Absent where the items are plain text. */
  readonly node?: NodeId
  readonly items: readonly Item[]
  readonly ticked: readonly number[] | undefined
}

const ChecklistContext = createContext<ChecklistState>({ items: [], ticked: undefined })

/** Makes the items to do of a step into a checklist: inside, each gets a check box. */
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
 * An item of a list, with a check box inside a `Checklist`. The box is in the prerendered page, so that hydration shifts nothing;
 * a tick before hydration is stored afterwards.
 */
export function ChecklistItem({ item, children }: { item: Item; children: ReactNode }) {
  const { node, items, ticked } = useContext(ChecklistContext)
  const index = items.indexOf(item)
  if (node === undefined || index < 0) return <li>{children}</li>
  return (
    <TickBox node={node} index={index} name={itemWords(item)} ticked={ticked?.includes(index)}>
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
 * An item with its check box. Before hydration its label is the whole item, so that the page does not contain the words twice;
 * then its words alone, without the buttons and the other boxes inside.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tick before hydration is stored once, when the stored walk is read
  useEffect(() => {
    if (ticked === undefined || box.current === null) return
    if (early.current && !ticked) tick(node, index, true)
    else box.current.checked = ticked
    early.current = false
  }, [ticked])
  return (
    <li className="to-do">
      {/* Larger than the box, for a thumb. */}
      <label>
        <input ref={box} type="checkbox" {...naming} onChange={(event) => tick(node, index, event.currentTarget.checked)} />
      </label>
      <div id={words}>{children}</div>
    </li>
  )
}
