// @vitest-environment happy-dom
import { rootCertificates } from 'node:tls'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { CertificateView } from '../../src/ui/rooms/certificate/certificate-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})
async function show(): Promise<HTMLInputElement> {
  await act(async () => {
    root = createRoot(document.body.appendChild(document.createElement('div')))
    root.render(
      <WordsProvider i18n={createAllI18n().fr}>
        <CertificateView expected={[]} />
      </WordsProvider>,
    )
  })
  const field = document.querySelector('input')
  if (field === null) throw new Error('Unexpected view without a field')
  return field
}
const choose = (field: HTMLInputElement, read: () => Promise<Uint8Array>) =>
  act(async () => {
    const file = { slice: () => ({ arrayBuffer: read }) }
    Object.defineProperty(field, 'files', { value: [file], configurable: true })
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
/** Waits until so many certificates are shown; how long a digest takes is the machine's affair. */
async function shown(count: number): Promise<void> {
  for (let tries = 0; tries < 100 && document.querySelectorAll('dl').length !== count; tries++)
    await act(() => new Promise<void>((done) => setTimeout(done, 20)))
  expect(document.querySelectorAll('dl')).toHaveLength(count)
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const [pem = ''] = rootCertificates

test('shows the file that was chosen last, also where an earlier one takes longer', async () => {
  const field = await show()
  let late: (bytes: Uint8Array) => void = () => undefined
  await choose(field, () => new Promise((done) => (late = done)))
  await choose(field, async () => bytesOf(pem))
  await shown(1)
  await act(async () => late(bytesOf('no certificate')))
  expect(document.querySelector('.fault')).toBeNull()
  await shown(1)
})

test('shows a certificate twice that a file has twice, and then only the next file', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const field = await show()
  await choose(field, async () => bytesOf(`${pem}\n${pem}`))
  await shown(2)
  await choose(field, async () => bytesOf(pem))
  await shown(1)
  expect(said).not.toHaveBeenCalled()
})
