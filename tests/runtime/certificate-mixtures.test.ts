import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint, readCertificates } from '../../src/runtime/certificate/certificate.ts'
import { compareCertificates } from '../../src/runtime/certificate/compare.ts'
import { readElement, readElements } from '../../src/runtime/certificate/der.ts'

/*
 * Files that are one certificate to this check and another to the device that installs them. `expected` is in the list of the
 * organisation, `attacker` is not.
 */
const [expectedPem = '', attackerPem = ''] = rootCertificates
const rawOf = (pem: string): Buffer => Buffer.from(new X509Certificate(pem).raw)
const expectedSha256 = fingerprintOf(rawOf(expectedPem))
const attackerSha256 = fingerprintOf(rawOf(attackerPem))
const listed = [{ name: 'Corp Root CA', sha256: expectedSha256 }]

function fingerprintOf(der: Uint8Array | string): string {
  return new X509Certificate(der).fingerprint256.replace(/:/g, '').toLowerCase()
}

/** The fingerprints of a file that this check calls expected. */
async function calledExpected(file: Uint8Array): Promise<readonly (string | undefined)[]> {
  const reading = readCertificates(file)
  if (!reading.ok) return []
  const sha256s = await Promise.all(reading.certificates.map(fingerprint))
  const compared = compareCertificates(sha256s, listed)
  return sha256s.filter((_, place) => compared[place]?.kind === 'expected')
}

/** The fingerprints that other programs may read: OpenSSL's rules, DER at the beginning, and every labelled block. */
function otherReadings(file: Buffer): readonly string[] {
  const attempts: (() => string)[] = [
    () => fingerprintOf(file),
    () => fingerprintOf(readElement(file).whole),
    ...[...file.toString('latin1').matchAll(/-----BEGIN [^-\r\n]*-----([^-]*)-----END/g)].map(
      ([, base64 = '']) =>
        () =>
          fingerprintOf(readElement(Buffer.from(base64, 'base64')).whole),
    ),
  ]
  return attempts.flatMap((read) => {
    try {
      return [read()]
    } catch {
      return []
    }
  })
}

/** An element of DER. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 128 ? [length] : length < 0x10000 ? [0x82, length >> 8, length & 255] : [0x83, length >> 16, 0, 0]
  if (length >= 0x10000) size.splice(2, 2, (length >> 8) & 255, length & 255)
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

/** A certificate with one more extension, which holds some bytes. */
function withExtension(raw: Uint8Array, bytes: Uint8Array): Buffer {
  const [tbs, ...signature] = readElements(readElement(raw).content)
  const parts = tbs === undefined ? [] : readElements(tbs.content)
  const changed = parts.map((part) => {
    if (part.tag !== 0xa3) return part.whole
    const extension = der(0x30, Buffer.from([0x06, 3, 0x2a, 3, 4]), der(0x04, bytes))
    return der(0xa3, der(0x30, readElement(part.content).content, extension))
  })
  return der(0x30, der(0x30, ...changed), ...signature.map(({ whole }) => whole))
}

const pem = (label: string, raw: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(raw)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`
const wide = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

const labels = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE', 'PRIVATE KEY', 'PKCS7', 'CERT', 'certificate']

/** Every form of one certificate, and forms that hide the other one in it. */
const formsOf = (own: Buffer, other: Buffer): readonly Buffer[] => [
  own,
  withExtension(own, Buffer.from(`\n${pem('CERTIFICATE', other)}`)),
  withExtension(own, other),
  Buffer.from(own.toString('base64')),
  wide(pem('CERTIFICATE', own)),
  Buffer.from(pem('CERTIFICATE', Buffer.concat([own, other]))),
  Buffer.from(pem('TRUSTED CERTIFICATE', Buffer.concat([own, der(0x30)]))),
  Buffer.from(pem('CERTIFICATE', own).replace(/\n/g, '\r')),
  Buffer.from(pem('CERTIFICATE', own).replace('-----BEGIN', ' -----BEGIN')),
  Buffer.from(pem('CERTIFICATE', own).replace('-----\n', `-----\n${other.toString('base64')}\n`)),
  Buffer.from(pem('CERTIFICATE', own).replace(/-----END.*-----/, '')),
  ...labels.map((label) => Buffer.from(pem(label, own))),
]
const raws = [rawOf(expectedPem), rawOf(attackerPem)] as const
const forms = [...formsOf(raws[0], raws[1]), ...formsOf(raws[1], raws[0])]
const glue = [
  '',
  '\n',
  '\r',
  ' ',
  '\0',
  'x',
  '0',
  '-',
  '-----',
  '\ufeff',
  '\u0085',
  '# comment\n',
  '-----END CERTIFICATE-----\n',
].map((text) => Buffer.from(text))

test('a DER certificate with the PEM of the expected one inside is not called expected', async () => {
  const file = withExtension(raws[1], Buffer.from(`\n${expectedPem}\n`))
  expect(await calledExpected(file)).toEqual([])
  expect(readCertificates(file)).toEqual({ ok: false, why: 'other' })
})

test.each([
  ['DER after DER', Buffer.concat(raws)],
  ['PEM after DER', Buffer.concat([raws[0], Buffer.from(attackerPem)])],
  ['DER after PEM', Buffer.concat([Buffer.from(expectedPem), raws[1]])],
  ['one byte after DER', Buffer.concat([raws[0], Buffer.from([10])])],
  ['two certificates in one block', Buffer.from(pem('CERTIFICATE', Buffer.concat(raws)))],
  ['a block of another kind', Buffer.from(`${expectedPem}\n${pem('PKCS7', raws[1])}`)],
  ['a certificate labelled as a key', Buffer.from(pem('PRIVATE KEY', raws[1]) + expectedPem)],
])('refuses %s', (_, file) => expect(readCertificates(file).ok).toBe(false))

test('PEM in UTF-16 with letters that are PEM for a program that reads bytes is refused', () => {
  const hidden = Buffer.from(`\n${attackerPem}`.padEnd(Math.ceil(attackerPem.length / 2 + 1) * 2, '\n'))
  expect(readCertificates(Buffer.concat([wide(''), hidden, Buffer.from(`\n${expectedPem}`, 'utf16le')]))).toEqual({
    ok: false,
    why: 'other',
  })
})

test('the expected certificate beside another one in a file is not called expected', async () => {
  expect(compareCertificates([expectedSha256, attackerSha256], listed)).toEqual([{ kind: 'mixed' }, { kind: 'unexpected' }])
  expect(await calledExpected(Buffer.from(`${attackerPem}\n${expectedPem}`))).toEqual([])
  expect(await calledExpected(Buffer.from(expectedPem))).toEqual([expectedSha256])
  expect(await calledExpected(Buffer.from(`${expectedPem}\n${expectedPem}`))).toEqual([expectedSha256, expectedSha256])
})

test('no mixture of two certificates is called expected where another program reads the other one', async () => {
  const part = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...forms) }, fc.constantFrom(...glue))
  let accepted = 0
  const check = async (file: Buffer): Promise<void> => {
    const expected = await calledExpected(file)
    if (expected.length === 0) return
    accepted++
    expect(new Set([...expected, ...otherReadings(file)])).toEqual(new Set([expectedSha256]))
  }
  for (const first of forms)
    for (const second of forms) for (const between of glue.slice(0, 3)) await check(Buffer.concat([first, between, second]))
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => check(Buffer.concat(parts))),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(100)
}, 60_000)
