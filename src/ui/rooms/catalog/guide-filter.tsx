import { FilterField } from '../../controls/filter-field.tsx'
import { useHydrated } from '../../page/use-hydrated.ts'

interface Props {
  readonly text: string
  readonly onType: (text: string) => void
}

/** The field of the filter of a long catalog. It keeps its room before hydration. */
export function GuideFilter({ text, onType }: Props) {
  const isHydrated = useHydrated()
  return <div className="list-filter">{isHydrated ? <FilterField id="filter" text={text} onType={onType} /> : null}</div>
}
