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
      <WordsProvider i18n={createAllI18n()('fr')}>
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
/** Waits until the view shows `count` certificates: a digest takes an unknown time. */
async function waitForCount(count: number): Promise<void> {
  for (let tries = 0; tries < 100 && document.querySelectorAll('dl').length !== count; tries++)
    await act(() => new Promise<void>((done) => setTimeout(done, 20)))
  expect(document.querySelectorAll('dl')).toHaveLength(count)
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const [pem = ''] = rootCertificates

test('shows the file that was chosen last, also if an earlier one takes longer to read', async () => {
  const field = await show()
  let resolveFirst: (bytes: Uint8Array) => void = () => undefined
  await choose(field, () => new Promise((done) => (resolveFirst = done)))
  await choose(field, async () => bytesOf(pem))
  await waitForCount(1)
  await act(async () => resolveFirst(bytesOf('no certificate')))
  expect(document.querySelector('.fault')).toBeNull()
  await waitForCount(1)
})

test('shows a certificate twice if the file has it twice, and then only the next file', async () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const field = await show()
  await choose(field, async () => bytesOf(`${pem}\n${pem}`))
  await waitForCount(2)
  await choose(field, async () => bytesOf(pem))
  await waitForCount(1)
  expect(consoleError).not.toHaveBeenCalled()
})
