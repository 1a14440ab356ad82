import { useHydrated } from '../page/use-hydrated.ts'
import { LazyView } from './lazy-view.tsx'

interface Props {
  /** The id of the element whose list items are filtered. */
  readonly of: string
  /** How many items it has. */
  readonly count: number
}

/** A field that filters a list of more than twelve items, for readers who look for one code among many. It keeps its room before hydration. */
export function ListFilter({ of, count }: Props) {
  const isHydrated = useHydrated()
  if (count <= 12) return null
  return (
    <div className="list-filter">
      {isHydrated ? (
        <LazyView
          load={() => import('./item-filter.tsx').then(({ ItemFilter }) => ItemFilter)}
          words={['rooms']}
          viewProps={{ of, count }}
        />
      ) : null}
    </div>
  )
}
