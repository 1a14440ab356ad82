import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import type { Page } from '@playwright/test'
import { nodes } from './content.ts'
import { expect, live, saved, test } from './test.ts'

/** The path of a screen with the certificate check. */
function screenWithCertificate(language: 'fr' | 'nl'): string {
  const found = nodes(language).find(({ node }) => node.certificate)
  if (found === undefined) throw new Error('Unexpected content without a screen where a certificate is at hand, expected one')
  return found.path
}
const known = rootCertificates.map((pem) => ({ pem, certificate: new X509Certificate(pem) }))
const valid = known.find(({ certificate }) => Date.parse(certificate.validTo) > Date.now() + 1e10) ?? {
  pem: '',
  certificate: undefined,
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await live(page)
  await page.locator('#certificate summary').click()
  await expect(page.locator('.certificate input')).toBeVisible()
}
const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('.certificate input').setInputFiles({ name, mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(content) })

test('shows the fields of a certificate file, without a request', async ({ page, host }) => {
  await open(page, host.url(screenWithCertificate('fr')))
  // After this, the worker makes no more requests.
  await saved(page)
  host.hits.length = 0
  await choose(page, 'racine.crt', valid.pem)
  const found = page.locator('.certificate dl')
  await expect(found).toContainText('En cours de validité')
  await expect(found).toContainText('Certificat racine')
  await expect(found).toContainText(valid.certificate?.fingerprint256 ?? '')
  expect(host.hits).toEqual([])
})

test('a certificate with its private key in one file is shown, with a warning about the key', { tag: '@all' }, async ({
  page,
  host,
}) => {
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  await open(page, host.url(screenWithCertificate('fr')))
  for (const both of [`${valid.pem}\n${key}`, `${key}${valid.pem}`]) {
    await choose(page, 'racine.pem', both)
    await expect(page.locator('.certificate dl')).toContainText(valid.certificate?.fingerprint256 ?? '')
    await expect(page.locator('.certificate')).toContainText('contient aussi une clé privée')
  }
})

test('marks an expired certificate', { tag: '@all' }, async ({ page, host }) => {
  await page.clock.setFixedTime(new Date(Date.parse(valid.certificate?.validTo ?? '') + 86_400_000))
  await open(page, host.url(screenWithCertificate('nl')))
  await choose(page, 'basis.cer', valid.certificate?.raw ?? Buffer.alloc(0))
  await expect(page.locator('.certificate dl .expired')).toContainText('Verlopen: installeer het niet')
})

test('compares a certificate with those in site.json', { tag: '@all' }, async ({ page, host }) => {
  const expected = { name: 'Racine interne', sha256: valid.certificate?.fingerprint256 }
  host.fault = (path, response, body) => {
    if (path !== 'site.json') return false
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ...JSON.parse(body().toString()), certificates: [expected] }))
    return true
  }
  await open(page, host.url(screenWithCertificate('fr')))
  await choose(page, 'racine.pem', valid.pem)
  await expect(page.locator('.certificate dl')).toContainText('le certificat attendu par votre organisation : Racine interne')
  const other = known.find(({ pem }) => pem !== valid.pem)
  await choose(page, 'autre.pem', other?.pem ?? '')
  await expect(page.locator('.certificate dl')).toContainText('aucun des certificats attendus')
})

test('refuses a file that is no certificate, offline too', { tag: '@all' }, async ({ page, host }) => {
  await page.goto(host.url(screenWithCertificate('fr')))
  await live(page)
  await saved(page)
  await host.stop()
  await open(page, host.url(screenWithCertificate('fr')))
  for (const [content, words] of [
    ['', 'vide'],
    ['<html>404</html>', 'n’est pas un certificat'],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'clé privée'],
    ['x'.repeat(2_000_000), 'trop grand'],
  ] as const) {
    await choose(page, 'fichier.crt', content)
    await expect(page.locator('.certificate .fault')).toContainText(words)
  }
  expect(host.hits).toEqual([])
})
