import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Certificate, fingerprint, readCertificates } from '../../src/runtime/certificate/certificate.ts'

/** The roots that Node ships with: real certificates, of many makers, with many kinds of names and keys. */
const roots = rootCertificates.map((pem) => ({ pem, known: new X509Certificate(pem) }))
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const only = (bytes: Uint8Array): Certificate => {
  const reading = readCertificates(bytes)
  if (!reading.ok || reading.certificates[0] === undefined || reading.certificates.length > 1)
    throw new Error(`Unexpected reading ${JSON.stringify(reading)}, expected one certificate`)
  return reading.certificates[0]
}
/** A name in the form of Node: one line for each part. */
const lines = (name: Certificate['subject']): string =>
  name.map(([kind, text]) => `${nodeNames[kind] ?? kind}=${text}`).join('\n')
const nodeNames: Readonly<Record<string, string>> = {
  E: 'emailAddress',
  SERIALNUMBER: 'serialNumber',
  '2.5.4.97': 'organizationIdentifier',
}

describe(`each of ${roots.length} root certificates`, () => {
  test('has the fields that Node reads', async () => {
    expect(roots.length).toBeGreaterThan(100)
    for (const { pem, known } of roots) {
      const read = only(bytesOf(pem))
      expect(lines(read.subject)).toBe(known.subject.replace(/\\([,"\\])/g, '$1'))
      expect(lines(read.issuer)).toBe(known.issuer.replace(/\\([,"\\])/g, '$1'))
      expect(read.serial).toBe(known.serialNumber.padStart(2, '0'))
      expect([read.from, read.to]).toEqual([Date.parse(known.validFrom), Date.parse(known.validTo)])
      expect(read.authority).toBe(known.ca)
      expect(read.root).toBe(known.ca)
      expect(await fingerprint(read)).toBe(known.fingerprint256.replace(/:/g, '').toLowerCase())
    }
  })

  test('is read from DER, PEM with text around it, UTF-16 and plain Base64', () => {
    for (const { pem, known } of roots.slice(0, 20)) {
      const expected = only(bytesOf(pem))
      const base64 = pem.replace(/-----.*-----/g, '')
      const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(pem, 'utf16le')])
      for (const bytes of [
        new Uint8Array(known.raw),
        bytesOf(`subject=/CN=x\r\n${pem.replace(/\n/g, '\r\n')}\r\n`),
        wide,
        bytesOf(base64),
      ])
        expect(only(bytes)).toEqual(expected)
    }
  })
})

test('reads all certificates of a file in their order', () => {
  const reading = readCertificates(
    bytesOf(
      roots
        .slice(0, 5)
        .map(({ pem }) => pem)
        .join('\n'),
    ),
  )
  expect(reading.ok && reading.certificates.map(({ serial }) => serial)).toEqual(
    roots.slice(0, 5).map(({ known }) => known.serialNumber.padStart(2, '0')),
  )
})

test.each([
  ['', 'empty'],
  ['x', 'other'],
  ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'key'],
  ['-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----', 'key'],
  ['-----BEGIN CERTIFICATE-----\n***\n-----END CERTIFICATE-----', 'other'],
  ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'other'],
  ['-----BEGIN CERTIFICATE-----', 'other'],
  ['0\u0080', 'other'],
])('refuses %j with its reason', (text, why) => {
  expect(readCertificates(bytesOf(text))).toEqual({ ok: false, why })
})

test('refuses a photo that was opened by mistake', () => {
  expect(readCertificates(new Uint8Array(1_000_001))).toEqual({ ok: false, why: 'large' })
})

test('reads or refuses damaged certificates without an error', () => {
  const anyRoot = fc.constantFrom(...roots.map(({ known }) => known.raw))
  const damage = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 })
  fc.assert(
    fc.property(anyRoot, damage, fc.nat(5000), (raw, changes, length) => {
      const bytes = new Uint8Array(raw)
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      readCertificates(bytes)
      readCertificates(bytes.subarray(0, length))
    }),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readCertificates(bytes)),
    { numRuns: 5000 },
  )
})

test('refuses a truncated certificate', () => {
  const raw = roots[0]?.known.raw ?? Buffer.alloc(0)
  for (let length = 1; length < raw.length; length += 7)
    expect(readCertificates(new Uint8Array(raw.subarray(0, length)))).toEqual({ ok: false, why: 'other' })
})

describe('a private key', () => {
  const pem = `${roots[0]?.pem.trim()}\n`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const curve = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
  const passphrase = { cipher: 'aes-256-cbc', passphrase: 'x' }
  const texts = [
    privateKey.export({ type: 'pkcs8', format: 'pem' }),
    privateKey.export({ type: 'pkcs1', format: 'pem' }),
    privateKey.export({ type: 'pkcs8', format: 'pem', ...passphrase }),
    curve.export({ type: 'sec1', format: 'pem' }),
  ].map(String)

  test('beside a certificate is reported with it, before or after, in every encoding of text', () => {
    for (const key of texts)
      for (const text of [pem + key, key + pem]) {
        const be = new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])
        const le = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
        for (const bytes of [bytesOf(text), be, le]) {
          const reading = readCertificates(bytes)
          expect(reading).toMatchObject({ ok: true, withKey: true })
          expect(reading.ok && reading.certificates).toEqual([only(bytesOf(pem))])
        }
      }
    expect(readCertificates(bytesOf(pem))).not.toHaveProperty('withKey')
  })

  test('alone, or beside something that is no certificate, is named in every form', () => {
    const ders = [
      privateKey.export({ type: 'pkcs8', format: 'der' }),
      privateKey.export({ type: 'pkcs1', format: 'der' }),
      privateKey.export({ type: 'pkcs8', format: 'der', ...passphrase }),
      curve.export({ type: 'pkcs8', format: 'der' }),
      curve.export({ type: 'sec1', format: 'der' }),
    ]
    for (const bytes of [
      ...texts.map(bytesOf),
      ...ders.map((der) => new Uint8Array(der)),
      ...ders.map((der) => bytesOf(der.toString('base64'))),
      ...texts.map((key) => bytesOf(key + pem.slice(0, 200))),
      bytesOf('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'),
      bytesOf('PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\n'),
    ])
      expect(readCertificates(bytes)).toEqual({ ok: false, why: 'key' })
  })

  test('a key store is named, and a certificate or other DER is not taken for one', () => {
    // The beginning of PKCS #12: version 3, then content of the type `data`.
    const pfx = Buffer.from('3016020103301106092a864886f70d010701a0040402aabb', 'hex')
    expect(readCertificates(new Uint8Array(pfx))).toEqual({ ok: false, why: 'store' })
    expect(readCertificates(new Uint8Array([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2]))).toEqual({ ok: false, why: 'store' })
    for (const { known } of roots.slice(0, 30)) expect(readCertificates(new Uint8Array(known.raw))).not.toHaveProperty('withKey')
    expect(readCertificates(new Uint8Array(Buffer.from('3003020105', 'hex')))).toEqual({ ok: false, why: 'other' })
  })
})

test('a chain that is cut is refused, wherever it is cut in its second block', () => {
  const [first = '', second = ''] = roots.map(({ pem }) => `${pem.trim()}\n`)
  for (let end = 1; end < second.length - 1; end += end < 40 || end > second.length - 40 ? 1 : 97)
    expect(readCertificates(bytesOf(first + second.slice(0, end))), String(end)).toMatchObject({ ok: false })
})
