import { useDeferredValue, useMemo, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import type { Passage } from '../../../guide/reading-tree.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { type FoundNodes, findNodes, indexNodes } from './find-nodes.ts'

/** The filter of a guide's tree. */
interface TreeFilterState {
  readonly text: string
  readonly setText: (text: string) => void
  /** The screens that match; `undefined` while the filter is empty. */
  readonly found: FoundNodes | undefined
  /** The screens that match, and those that they are nested in; `undefined` while the filter is empty. */
  readonly shown: ReadonlySet<Code> | undefined
}

/** The state of the filter of a guide's tree. The results follow the text with a delay, so that typing stays responsive. */
export function useTreeFilter(guide: Guide, tree: Passage): TreeFilterState {
  const { t } = useWords()
  const index = useMemo(() => indexNodes([guide], t), [guide, t])
  const [text, setText] = useState('')
  const query = useDeferredValue(text)
  const found = useMemo(() => (query.trim() === '' ? undefined : findNodes(index, query)), [index, query])
  const shown = useMemo(
    () => (found === undefined ? undefined : withAncestors(tree, new Set(found.nodes.map(({ node }) => node.code)))),
    [tree, found],
  )
  return { text, setText, found, shown }
}

interface TreeFilterProps {
  readonly filter: TreeFilterState
  /** Opens or closes all parts of the tree. */
  readonly unfold: (open: boolean) => void
}

/** The field that filters the tree, the number of its results, and buttons that open and close all parts. */
export function TreeFilter({ filter: { text, setText, found }, unfold }: TreeFilterProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2021 do not know the element
    <div role="search" className="desk-search">
      <label htmlFor="find">{t('desk:filter')}</label>
      <input
        id="find"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <p className={found?.slip ? 'says fault' : 'says'} role="status">
        {found === undefined ? '' : resultWords(found, t)}
      </p>
      <p className="row">
        <button type="button" onClick={() => unfold(true)}>
          {t('desk:unfold')}
        </button>
        <button type="button" onClick={() => unfold(false)}>
          {t('desk:fold')}
        </button>
      </p>
    </div>
  )
}

function resultWords({ slip, asks, nodes }: FoundNodes, t: Words): string {
  if (slip) return t('rooms:code.slip')
  if (!asks) return ''
  return nodes.length === 0 ? t('desk:nothingHere') : t('desk:found', { count: nodes.length })
}

/** The screens found, and those that they are nested in. */
function withAncestors(tree: Passage, found: ReadonlySet<Code>): ReadonlySet<Code> {
  const shown = new Set(found)
  const look = (passage: Passage): boolean => {
    let any = false
    for (const { node, ways } of passage) {
      for (const way of ways) if (way.leads === 'inside' && look(way.passage)) shown.add(node.code)
      if (shown.has(node.code)) any = true
    }
    return any
  }
  look(tree)
  return shown
}
