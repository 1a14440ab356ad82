import type { KeyboardEvent } from 'react'
import type { Code } from '../../guide/node.ts'
import type { DrawnShape } from '../drawing.ts'
import { colours, EdgeView, ShapeView } from '../drawn-shape.tsx'
import { fontSize } from '../metrics.ts'
import { factsOf, GroupCode, GroupFrame, GroupHead } from './group-view.tsx'
import type { DrawnGroup, Overview } from './overview.ts'

interface Props {
  readonly overview: Overview
  /** Pixels per unit of the drawing. */
  readonly scale: number
  /** The accessible names of the drawing, of a screen and of a group. */
  readonly name: string
  readonly nameOf: (shape: DrawnShape) => string
  readonly nameOfGroup: (group: DrawnGroup, facts: string) => string
  /** The accessible name of the link to the first screen of an open group. */
  readonly screenOf: (code: Code) => string
  /** The size of a group in words: “7 étapes”. */
  readonly sizeOf: (group: DrawnGroup) => string
  readonly linkTo: (code: Code) => string
  readonly lang: string
  /** The screens that somebody looks for. */
  readonly lit: ReadonlySet<Code>
  /** Opens or closes a group. */
  readonly onToggle: (key: string) => void
}

/** An overview as SVG. A group is a button that opens or closes it; a screen is a link, as is the code of an open group. */
export function OverviewSvg({
  overview,
  scale,
  name,
  nameOf,
  nameOfGroup,
  screenOf,
  sizeOf,
  linkTo,
  lang,
  lit,
  onToggle,
}: Props) {
  const { width, height, groups, shapes, edges } = overview
  const drawn = new Set(shapes.flatMap(({ code, again }) => (again ? [] : [code])))
  const lighting = (code: Code) => ({ className: lit.has(code) ? 'lit' : undefined, 'data-code': code })
  const press = (event: KeyboardEvent, key: string) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onToggle(key)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no other element for a group of links inside SVG
    <svg
      className="drawn-tree"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      role="group"
      aria-label={name}
      lang={lang}
      fontFamily="system-ui, sans-serif"
      fontSize={fontSize}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: frames and edges take no focus */}
      <g aria-hidden="true">
        <rect width={width} height={height} fill={colours.page} stroke="none" />
        {groups.map((group) => (
          <GroupFrame key={group.key} group={group} isLit={isLit(group, lit)} />
        ))}
        {edges.map((edge) => (
          <EdgeView key={edge.path} edge={edge} />
        ))}
      </g>
      {groups.map((group) => {
        const { key, code, isOpen } = group
        const facts = factsOf(group, sizeOf(group))
        const head = <GroupHead group={group} facts={facts} besideCode={code !== undefined && !drawn.has(code)} />
        if (isOpen === undefined)
          return code === undefined ? null : (
            <a key={key} href={linkTo(code)} aria-label={nameOfGroup(group, facts)} data-group={key}>
              {head}
            </a>
          )
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons
          <g
            key={key}
            role="button"
            tabIndex={0}
            aria-expanded={isOpen}
            aria-label={nameOfGroup(group, facts)}
            data-group={key}
            onClick={() => onToggle(key)}
            onKeyDown={(event) => press(event, key)}
          >
            {head}
          </g>
        )
      })}
      {groups.map(({ key, code, isOpen, x, y }) =>
        isOpen && code !== undefined && !drawn.has(code) ? (
          <a key={`screen ${key}`} href={linkTo(code)} aria-label={screenOf(code)} {...lighting(code)}>
            <GroupCode code={code} x={x} y={y} />
          </a>
        ) : null,
      )}
      {shapes.map((shape) => (
        <a key={`${shape.x} ${shape.y}`} href={linkTo(shape.code)} aria-label={nameOf(shape)} {...lighting(shape.code)}>
          <ShapeView shape={shape} />
        </a>
      ))}
    </svg>
  )
}

/** A closed group is lit for the screens in it. */
const isLit = ({ codes, isOpen }: DrawnGroup, lit: ReadonlySet<Code>): boolean => !isOpen && codes.some((code) => lit.has(code))
