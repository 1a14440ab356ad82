import type { CatalogEntry } from '../../guide/guide.ts'
import type { GuideNeed } from '../../guide/guide-need.ts'
import { useWords } from '../words/words-context.tsx'
import { GuideLine } from './guide-entry.tsx'

/** A group of guides. Those that the admin has ordered have no heading. */
export interface GuideGroup {
  readonly need?: GuideNeed
  readonly guides: readonly CatalogEntry[]
}

interface LinesProps {
  readonly groups: readonly GuideGroup[]
  /** Links lead to the headings. */
  readonly areTargets?: true
}

/** Guides as lines, in groups with a heading where there are several, or where links lead to it. */
export function GuideLines({ groups, areTargets }: LinesProps) {
  const { t } = useWords()
  return (
    <div className="by-need">
      {groups.map(({ need, guides }) => (
        <div key={need ?? 'ahead'}>
          {need === undefined || (groups.length === 1 && !areTargets) ? null : (
            <h3 id={areTargets && `need-${need}`}>{t(`catalog:need.${need}`)}</h3>
          )}
          <ul>
            {guides.map((entry) => (
              <li key={entry.id}>
                <GuideLine entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
