// @vitest-environment happy-dom
import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSnapshot } from '../../src/ui/app/page-snapshot.ts'
import { TranscriptView } from '../../src/ui/node/transcript-view.tsx'
import { mailTo } from '../../src/ui/page/help-view.tsx'
import { CertificateView } from '../../src/ui/rooms/certificate/certificate-view.tsx'
import { ShareView } from '../../src/ui/rooms/share/share-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'
import { certificate } from './fixture.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const sent: { readonly type: string; readonly html: string }[] = []
let root: Root | undefined
beforeEach(() => {
  sent.length = 0
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { controller: { postMessage: (message: (typeof sent)[number]) => sent.push(message) } },
  })
})
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})

/** Draws some views and waits until they are complete. */
async function show(...views: readonly React.ReactNode[]): Promise<void> {
  await act(async () => {
    root = createRoot(document.body.appendChild(document.createElement('div')))
    root.render(<WordsProvider i18n={createAllI18n()('fr')}>{views}</WordsProvider>)
  })
}
const snapshot = async (): Promise<string> => {
  await keepSnapshot()
  return sent.map(({ html }) => html).join('')
}
const secret = 'Réponse : le poste de Mme X'

test('a checked certificate is in no snapshot', async () => {
  const [pem = ''] = rootCertificates
  await show(
    <details key="fold" open>
      <summary>Certificat</summary>
      <CertificateView expected={[]} />
    </details>,
  )
  const field = document.querySelector('input')
  Object.defineProperty(field, 'files', { value: [new File([pem], 'racine.crt')] })
  await act(async () => void field?.dispatchEvent(new Event('change', { bubbles: true })))
  for (let tries = 0; tries < 200 && document.querySelector('dl') === null; tries++)
    await act(() => new Promise<void>((done) => setTimeout(done, 20)))
  const { subject, fingerprint256 } = new X509Certificate(pem)
  const name = /CN=(.*)/.exec(subject)?.[1] ?? subject
  expect(document.body.textContent).toContain(name)
  const html = await snapshot()
  expect(html).toContain('<summary>Certificat</summary>')
  expect(html).not.toContain(name)
  expect(html).not.toContain(fingerprint256.slice(0, 5))
  expect(html).not.toMatch(/<details[^>]* open/)
})

test('a transcript is in no snapshot: neither as a text nor in a mail', async () => {
  await show(
    <TranscriptView key="text" text={secret} name="k7q2m" />,
    <a key="mail" href={mailTo('help@example.org', 'K7Q2M', secret)}>
      mail
    </a>,
  )
  const html = await snapshot()
  expect(html).toContain('href="mailto:help@example.org?subject=K7Q2M"')
  for (const text of [secret, encodeURIComponent(secret)]) expect(html).not.toContain(text)
})

test('an opened share is in no snapshot', async () => {
  const { guide } = certificate
  const [node] = guide.nodes
  if (node === undefined) throw new Error('Unexpected guide without a screen')
  const trail = { schema: 1, guide: guide.id, contentHash: guide.hash, answers: [[node.id, 'yes']], at: 'zz-place' } as const
  const session = { schema: 1, trail, callers: [], called: [], ahead: [] } as const
  await show(<ShareView key="share" guide={guide} node={node} session={session} transcript={{ text: secret, mail: secret }} />)
  expect(document.body.innerHTML).toContain('zz-place')
  const html = await snapshot()
  for (const text of ['zz-place', '#t=', secret, encodeURIComponent(secret), '<svg']) expect(html).not.toContain(text)
})

test('a snapshot has no style attribute, which its policy would block', async () => {
  await show(
    <p key="text" style={{ color: 'red' }}>
      x
    </p>,
  )
  expect(await snapshot()).not.toContain('style=')
})
