import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import './drawing.css'
import type { Point } from '../../drawing/edge-path.ts'
import { boxesOf } from '../../drawing/overview/boxes.ts'
import { drawOverview } from '../../drawing/overview/draw-overview.ts'
import { everyGroup, firstOpen, groupsAround } from '../../drawing/overview/open-groups.ts'
import type { Overview } from '../../drawing/overview/overview.ts'
import { OverviewSvg } from '../../drawing/overview/overview-svg.tsx'
import type { Size } from '../../drawing/overview/pack.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Code } from '../../guide/node.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { drawingWords, groupNames, groupSize, screenNames, shapeNames } from '../words/drawing-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useBoxSize, useViewport } from './use-viewport.ts'

interface Props {
  readonly guide: Guide
  /** The id of the element after the drawing, for a link that skips it. */
  readonly after?: string
  /** The screens that somebody looks for. The first one is shown in the middle. */
  readonly lit?: readonly Code[]
}

/** The scale at which a reader sees what they have opened or looked for. */
const readingScale = 0.9
const zoomStep = 1.25
const noCodes: readonly Code[] = []

/** The drawing of a guide: an overview that fits its box, in which every group can be opened. */
export function DrawingView({ guide, after = 'tree-title', lit = noCodes }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const box = useRef<HTMLElement>(null)
  const size = useBoxSize(box)
  const { boxes, overview, open, setOpen } = useOverview(guide, size)
  const viewport = useViewport(overview, box, size)
  const [first] = lit
  const show = useEffectEvent((code: Code) => {
    setOpen(new Set([...open, ...groupsAround(boxes, code)]))
    viewport.centre((drawing) => placeOf(drawing, code), readingScale)
  })
  const isDrawn = overview !== undefined
  useEffect(() => {
    if (isDrawn && first !== undefined) show(first)
  }, [isDrawn, first])
  const toggle = (key: string) => {
    setOpen(new Set(open.has(key) ? [...open].filter((other) => other !== key) : [...open, key]))
    viewport.centre((drawing) => placeOf(drawing, key), open.has(key) ? 0 : readingScale)
  }
  const name = t('desk:drawing.name', { guide: guide.title })
  return (
    <>
      <p className="fine">{t('desk:drawing.hint')}</p>
      <p className="row drawing-tools">
        <button type="button" onClick={viewport.fit}>
          {t('desk:drawing.fit')}
        </button>
        <button type="button" onClick={() => viewport.zoomBy(1 / zoomStep)}>
          {t('desk:drawing.smaller')}
        </button>
        <button type="button" onClick={() => viewport.zoomBy(zoomStep)}>
          {t('desk:drawing.larger')}
        </button>
        <button type="button" onClick={() => setOpen(everyGroup(boxes))}>
          {t('desk:drawing.all')}
        </button>
        <button
          type="button"
          onClick={() => {
            setOpen(undefined)
            viewport.fit()
          }}
        >
          {t('desk:drawing.overview')}
        </button>
        <a className="skip" href={`#${after}`}>
          {t('desk:drawing.skip')}
        </a>
      </p>
      <div className="drawing-box">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus it could not be scrolled by keyboard */}
        <section ref={box} className="scroll" tabIndex={0} aria-label={name}>
          {overview === undefined ? null : (
            <OverviewSvg
              overview={overview}
              scale={viewport.scale}
              name={name}
              nameOf={shapeNames(guide, t)}
              nameOfGroup={groupNames(t)}
              screenOf={screenNames(guide, t)}
              sizeOf={groupSize(t)}
              linkTo={(code) => link({ kind: 'node', language, guide: guide.id, code })}
              lang={guide.language}
              lit={new Set(lit)}
              onToggle={toggle}
            />
          )}
        </section>
      </div>
    </>
  )
}

/** The overview of a guide, with the groups that are open. `setOpen(undefined)` opens those that are open at first. */
function useOverview(guide: Guide, size: Size | undefined) {
  const { t } = useWords()
  const [chosen, setOpen] = useState<ReadonlySet<string>>()
  const boxes = useMemo(() => boxesOf(guide), [guide])
  const words = useMemo(() => drawingWords(t), [t])
  const first = useMemo(() => (size === undefined ? undefined : firstOpen(boxes, words, size)), [boxes, words, size])
  const open = chosen ?? first
  const overview = useMemo(
    () =>
      open === undefined || size === undefined
        ? undefined
        : drawOverview(boxes, { words, open, aspect: size.width / size.height }),
    [boxes, words, open, size],
  )
  return { boxes, overview, open: open ?? new Set<string>(), setOpen }
}

/** The middle of a screen, or of the group around it; of a group, by its key. A high group is shown from its head. */
function placeOf({ groups, shapes }: Overview, name: string): Point | undefined {
  const shape = shapes.find(({ code, again }) => code === name && again === undefined)
  const group = groups.find(({ key }) => key === name) ?? [...groups].reverse().find(({ codes }) => codes.includes(name))
  const rect = shape ?? group
  return rect && { x: rect.x + rect.width / 2, y: rect.y + Math.min(rect.height / 2, 200) }
}
