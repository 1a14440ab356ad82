import { useEffect, useState } from 'react'
import { FindForm } from '../../controls/find-form.tsx'
import { LazyView } from '../../controls/lazy-view.tsx'
import { moveByKeys } from '../../search/move-by-keys.ts'

/** The search of the catalog. With a script, what a text finds is below the field while it is typed. */
export function FindField() {
  const [query, setQuery] = useState('')
  // React has seen no event of what was typed before hydration.
  useEffect(() => {
    const field = document.getElementById('q')
    if (field instanceof HTMLInputElement) setQuery(field.value)
  }, [])
  return (
    <FindForm labelledBy="title" onType={setQuery} onKeyDown={(event) => moveByKeys(event, '.live-results a')}>
      {query.trim() === '' ? null : (
        <LazyView
          load={() => import('../../search/live-results.tsx').then(({ LiveResults }) => LiveResults)}
          words={['find']}
          viewProps={{ query }}
        />
      )}
    </FindForm>
  )
}
