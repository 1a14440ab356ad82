import type { ReactNode } from 'react'
import type { NodeKind } from '../../guide/node.ts'

/** The kind of a node as an icon. Its outline is the same as that of the node's shape in drawings. */
export function KindIcon({ kind }: { kind: NodeKind }) {
  return (
    <svg className={`sign ${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      {signs[kind]}
    </svg>
  )
}

const signs: Readonly<Record<NodeKind, ReactNode>> = {
  question: (
    <>
      <path d="M6 3h12l5 9-5 9H6l-5-9Z" />
      <path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 17v.1" />
    </>
  ),
  step: (
    <>
      <rect x="2" y="4" width="20" height="16" />
      <path d="M7 12h9m-3.5-4 4 4-4 4" />
    </>
  ),
  info: (
    <>
      <path d="M2 3h14l6 6v12H2Z" />
      <path d="M16 3v6h6M6 13h11M6 17h8" />
    </>
  ),
  check: (
    <>
      <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8Z" />
      <path d="m8 12.5 3 3 5.5-6.5" />
    </>
  ),
  call: (
    <>
      <path d="M1 4h22v16H1ZM5 4v16M19 4v16" />
      <path d="M9 15l6-6m-4.5 0H15v4.5" />
    </>
  ),
  outcome: (
    <>
      <rect x="1" y="5" width="22" height="14" rx="7" />
      <circle cx="12" cy="12" r="2.5" />
    </>
  ),
}
