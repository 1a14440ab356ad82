import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../../drawing/edge-path.ts'
import { scaleToFit } from '../../drawing/overview/open-groups.ts'
import type { Size } from '../../drawing/overview/pack.ts'

/** The box that a drawing is moved and scaled in. */
export interface Viewport<Drawing extends Size = Size> {
  /** The scale of the drawing; it fits the box until a reader has chosen another. */
  readonly scale: number
  /** Scales by a factor, around a point of the box or its middle. */
  readonly zoomBy: (factor: number, around?: Point) => void
  /** Makes the drawing fit again. */
  readonly fit: () => void
  /** Shows a place of the next drawing in the middle of the box, at `least` this scale. */
  readonly centre: (place: (drawing: Drawing) => Point | undefined, least: number) => void
}

const [smallest, largest] = [0.1, 2]
const inRange = (scale: number): number => Math.min(largest, Math.max(smallest, scale))

/** A place of the drawing, and the point of the box where it is to be. */
interface Goal<Drawing> {
  readonly place: (drawing: Drawing) => Point | undefined
  readonly at: Point
}

/** The size of a box, measured again when the window changes; `undefined` before it is in the page. Its height is that of the style. */
export function useBoxSize(box: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const measure = () => setSize({ width: box.current?.clientWidth ?? 0, height: Math.round(innerHeight * 0.8) })
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [box])
  return size
}

/** Moves and scales a drawing in its box: by functions, by two fingers, and by the wheel with the Control key. */
export function useViewport<Drawing extends Size>(
  drawing: Drawing | undefined,
  box: RefObject<HTMLElement | null>,
  size: Size | undefined,
): Viewport<Drawing> {
  const [chosen, setChosen] = useState<number>()
  const [turn, setTurn] = useState(0)
  const goal = useRef<Goal<Drawing>>(undefined)
  const scale = chosen ?? (drawing === undefined || size === undefined ? 1 : scaleToFit(drawing, size))
  const middle = (): Point => ({ x: (box.current?.clientWidth ?? 0) / 2, y: (box.current?.clientHeight ?? 0) / 2 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a goal is reached once the drawing has the size that it was set for
  useLayoutEffect(() => {
    const place = drawing && goal.current?.place(drawing)
    if (place !== undefined && goal.current !== undefined && box.current !== null) {
      box.current.scrollLeft = place.x * scale - goal.current.at.x
      box.current.scrollTop = place.y * scale - goal.current.at.y
    }
    goal.current = undefined
  }, [drawing, scale, turn])

  const zoomBy = (factor: number, around = middle()): void => {
    const { scrollLeft = 0, scrollTop = 0 } = box.current ?? {}
    const place = { x: (scrollLeft + around.x) / scale, y: (scrollTop + around.y) / scale }
    goal.current = { place: () => place, at: around }
    setChosen(inRange(scale * factor))
  }
  useGestures(box, zoomBy)
  return {
    scale,
    zoomBy,
    fit: () => setChosen(undefined),
    centre: (place, least) => {
      goal.current = { place, at: middle() }
      setChosen(inRange(Math.max(scale, least)))
      setTurn(turn + 1)
    },
  }
}

/** Calls back when two fingers spread, or the wheel turns with the Control key, as it does for two fingers on a touch pad. */
function useGestures(box: RefObject<HTMLElement | null>, zoomBy: Viewport['zoomBy']): void {
  const zoom = useEffectEvent(zoomBy)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const pointOf = (x: number, y: number): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: x - left, y: y - top }
    }
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 300), pointOf(event.clientX, event.clientY))
    }
    let spread: number | undefined
    const touch = (event: TouchEvent) => {
      const [one, two] = event.touches
      if (one === undefined || two === undefined) {
        spread = undefined
        return
      }
      const now = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY)
      if (spread !== undefined && event.type === 'touchmove') {
        event.preventDefault()
        zoom(now / spread, pointOf((one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2))
      }
      spread = now
    }
    element.addEventListener('wheel', turn, { passive: false })
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const) element.addEventListener(type, touch, { passive: false })
    return () => {
      element.removeEventListener('wheel', turn)
      for (const type of ['touchstart', 'touchmove', 'touchend'] as const) element.removeEventListener(type, touch)
    }
  }, [box])
}
