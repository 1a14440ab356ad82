import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { type Item, itemsToDo } from '../guide/content.ts'
import type { StepNode } from '../guide/node.ts'
import { useActs } from './acts.ts'

/** The things to do of the screen around a view, and what is ticked of them; `undefined` while the device has not said. */
interface ToDo {
  readonly items: readonly Item[]
  readonly ticked: readonly number[] | undefined
}

const ToDoContext = createContext<ToDo>({ items: [], ticked: undefined })

/** Inside, every thing to do of a step has a box to tick. */
export function ToDoList({ node, ticked, children }: { node: StepNode; ticked: readonly number[] | undefined; children: ReactNode }) {
  return <ToDoContext.Provider value={{ items: itemsToDo(node.body), ticked }}>{children}</ToDoContext.Provider>
}

/**
 * An item of a list: on a step, one with a box to tick. The box is in the page that the server sent, so that nothing moves when
 * the app comes; what was ticked before that is taken over.
 */
export function ItemView({ item, children }: { item: Item; children: ReactNode }) {
  const { items, ticked } = useContext(ToDoContext)
  const place = items.indexOf(item)
  if (place < 0) return <li>{children}</li>
  return (
    <TickView place={place} on={ticked?.includes(place)}>
      {children}
    </TickView>
  )
}

function TickView({ place, on, children }: { place: number; on: boolean | undefined; children: ReactNode }) {
  const { tick } = useActs()
  const words = useId()
  const box = useRef<HTMLInputElement>(null)
  const early = useRef(false)
  useEffect(() => {
    if (box.current?.checked) early.current = true
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a box that was ticked early is told once, when the device has spoken
  useEffect(() => {
    if (on === undefined || box.current === null) return
    if (early.current && !on) tick(place, true)
    else box.current.checked = on
    early.current = false
  }, [on])
  return (
    <li className="to-do">
      {/* Larger than the box: what a thumb hits. */}
      <label>
        <input ref={box} type="checkbox" aria-labelledby={words} onChange={(event) => tick(place, event.currentTarget.checked)} />
      </label>
      <div id={words}>{children}</div>
    </li>
  )
}
