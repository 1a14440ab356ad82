// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { guideElement } from '../../src/embed/element.ts'

const words = { fr: { title: 'Guide', open: 'Ouvrir' } }
class Guide extends guideElement({ base: 'https://help.example.org/it/', words }) {}
customElements.define('ariane-guide', Guide)

/** The address of the frame of an element. It is in no document, so that nothing is loaded. */
function frameOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const element = document.createElement('ariane-guide')
  for (const [name, value] of Object.entries({ guide: 'x', lang: 'fr', ...attributes })) element.setAttribute(name, value)
  const { connectedCallback } = Guide.prototype as { readonly connectedCallback?: () => void }
  connectedCallback?.call(element)
  return element.shadowRoot?.querySelector('iframe')?.getAttribute('src') ?? undefined
}

test('a page that shows a guide can ask not to count its readers', () => {
  expect(frameOf({})).toBe('https://help.example.org/it/fr/x/')
  expect(frameOf({ count: 'no' })).toBe('https://help.example.org/it/fr/x/?count=no')
  expect(frameOf({ count: 'yes' })).toBe('https://help.example.org/it/fr/x/')
})
