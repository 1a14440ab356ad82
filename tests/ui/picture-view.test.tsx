// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { PictureView } from '../../src/ui/content/picture-view.tsx'
import { FingerprintCode } from '../../src/ui/rooms/certificate/fingerprint-code.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const published = { path: 'media/fr/a.svg', dark: 'media/fr/a-dark.svg', width: 400, height: 300 }

test('a picture that cannot be had is replaced by its words; another picture in its place is shown', async () => {
  const loading = vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(false)
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<PictureView alt="Appuyez sur Installer" published={published} />))
  const image = place.querySelector('img')
  expect(image?.alt).toBe('Appuyez sur Installer')
  await act(async () => image?.dispatchEvent(new Event('error')))
  expect(place.innerHTML).toBe('<span class="picture">Appuyez sur Installer</span>')
  await act(async () => root.render(<PictureView alt="Autre" published={{ ...published, path: 'media/fr/b.svg' }} />))
  expect(place.querySelector('img')?.alt).toBe('Autre')
  await act(async () => root.unmount())
  loading.mockRestore()
})

test('a picture that failed before hydration is replaced too', async () => {
  const broken = { complete: true, currentSrc: '/media/fr/a.svg', naturalWidth: 0 }
  for (const [name, value] of Object.entries(broken))
    vi.spyOn(HTMLImageElement.prototype, name as keyof typeof broken, 'get').mockReturnValue(value as never)
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<PictureView alt="Appuyez" published={published} />))
  expect(place.textContent).toBe('Appuyez')
  await act(async () => root.unmount())
})

test('the lines of a fingerprint break between its bytes alone, and it is copied in one piece', async () => {
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<FingerprintCode hex="0afb12" />))
  expect(place.innerHTML).toBe('<code translate="no">0A:<wbr>FB:<wbr>12<wbr></code>')
  expect(place.textContent).toBe('0A:FB:12')
  await act(async () => root.unmount())
})
