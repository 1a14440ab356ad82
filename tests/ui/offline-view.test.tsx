// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Saving } from '../../src/ui/offline/offline-state.ts'
import { OfflineView } from '../../src/ui/offline/offline-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'

/** The words of the badge. */
function badge(saving: Saving): string {
  const view = document.createElement('div')
  view.innerHTML = renderToStaticMarkup(
    <WordsProvider i18n={createAllI18n()('fr')}>
      <OfflineView offline={{ saving }} />
    </WordsProvider>,
  )
  return view.querySelector('[role="status"]')?.textContent ?? ''
}
const incomplete = (more: { readonly full: boolean; readonly missingPictures?: number }): Saving => ({
  kind: 'incomplete',
  retry: () => undefined,
  ...more,
})

test('the badge says that there is no room, and what works all the same', () => {
  expect(badge(incomplete({ full: true }))).toBe('Pas assez de place sur cet appareil pour tout enregistrer')
  const texts = badge(incomplete({ full: true, missingPictures: 40 }))
  expect(texts).toMatch(/^Textes disponibles sans Internet.*pas assez de place.*40$/)
  expect(badge(incomplete({ full: false, missingPictures: 40 }))).not.toContain('place')
})
