import { type Element, NotDer, readElement, readElements, readOid, readText, readTime } from './der.ts'
import { type KeyKind, keyKindOf } from './private-key.ts'

/** The fields of a certificate. Nothing is verified: they are shown to a reader, who compares them. */
export interface Certificate {
  readonly subject: CertificateName
  readonly issuer: CertificateName
  /** Hexadecimal, upper case. */
  readonly serial: string
  /** Valid from and to, in ms since 1970, both included. */
  readonly from: number
  readonly to: number
  /** Issued to itself and allowed to issue others: a root certificate. */
  readonly root: boolean
  /** Allowed to issue others. */
  readonly authority: boolean
  /** All bytes of the certificate, which its fingerprint is made of. */
  readonly der: Uint8Array<ArrayBuffer>
}

/** The parts of a distinguished name in their order, as pairs of a kind (`CN`, `O`, otherwise the dotted number) and a text. */
export type CertificateName = readonly (readonly [string, string])[]

export type CertificateReading =
  /** `withKey`: the file also has a private key, which must not be sent to anybody. */
  | { readonly ok: true; readonly certificates: readonly Certificate[]; readonly withKey?: true }
  /** `key`: the file has a private key. `store`: a key store, such as `.pfx`, which mostly has one. */
  | { readonly ok: false; readonly why: 'empty' | 'large' | KeyKind | 'other' }

/** The largest file that is read, in bytes: larger ones are photos or films opened by mistake. */
const mostBytes = 1_000_000

/**
 * Reads the certificates in a file. Other programs must read the same certificates in it, so the file has one form, from its first
 * byte to its last: one certificate in DER, or text with PEM blocks, or plain Base64. For anything else the result has the reason.
 * Never throws.
 */
export function readCertificates(bytes: Uint8Array): CertificateReading {
  if (bytes.length === 0) return { ok: false, why: 'empty' }
  if (bytes.length > mostBytes) return { ok: false, why: 'large' }
  const text = textOf(bytes)
  const key = keyIn(bytes, text)
  try {
    const texts = bytes[0] === sequenceTag ? [] : certificateTexts(bytes, text)
    const certificates = texts.length > 0 ? texts : [fromDerFile(bytes)]
    return { ok: true, certificates, ...(key === 'key' && { withKey: true }) }
  } catch (error) {
    if (error instanceof NotDer) return { ok: false, why: key ?? 'other' }
    throw error
  }
}

/** The encoding of a text by its byte order mark: old tools write PEM in UTF-16. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined
}

function textOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  return wide === undefined ? latin1(bytes).replace(/^\u00ef\u00bb\u00bf/, '') : new TextDecoder(wide).decode(bytes)
}

/** The private key or key store in a file: as text with a label, in plain Base64, or in DER. */
function keyIn(bytes: Uint8Array, text: string): KeyKind | undefined {
  if (keyLabel.test(text)) return 'key'
  const isBase64 = !marker.test(text) && /^[A-Za-z0-9+/=\s]{40,}$/.test(text)
  try {
    return keyKindOf(isBase64 ? fromBase64(text) : bytes)
  } catch (error) {
    if (error instanceof NotDer) return
    throw error
  }
}

/** The labels of keys in PEM (RFC 7468), of OpenSSH, OpenPGP and PuTTY. */
const keyLabel = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-\d/im

/** Reads a file in DER. Some programs look for PEM in any file before they try DER, so no PEM may be inside. */
function fromDerFile(bytes: Uint8Array): Certificate {
  if (marker.test(latin1(bytes))) throw new NotDer('Unexpected PEM in DER')
  return readCertificate(bytes)
}

/**
 * The certificates in a text. Throws `NotDer` for binary data, for a text with a key alone, and for PEM that is cut or that another
 * program could read as another certificate (RFC 7468; other programs differ in what they skip).
 */
function certificateTexts(bytes: Uint8Array, text: string): readonly Certificate[] {
  const isWide = wideEncoding(bytes) !== undefined
  // The bytes of UTF-16 letters above U+00FF could be PEM for a program that reads single bytes.
  if (/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) || (isWide && /[^\0-\u00ff]/.test(text)))
    throw new NotDer('Unexpected binary data, expected text')
  if (!marker.test(text) && /^[A-Za-z0-9+/=\s]{100,}$/.test(text)) return [readCertificate(fromBase64(text))]
  return pemBlocks(text).flatMap(readBlock)
}

const marker = /-----(?:BEGIN|END)/i

interface PemBlock {
  readonly label: string
  readonly base64: string
}

/** The blocks of a text in PEM. Throws `NotDer` where a marker is not a line of its own or has no counterpart. */
function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = []
  let open: PemBlock | undefined
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, kind, label] = /^-----(BEGIN|END) ([A-Z0-9 ]+)-----[ \t]*$/.exec(line) ?? []
    if (label === undefined ? marker.test(line) : kind === 'BEGIN' ? open !== undefined : open?.label !== label)
      throw new NotDer(`Unexpected line ${line.slice(0, 80)}, expected PEM blocks`)
    if (label === undefined) open = open && { ...open, base64: `${open.base64}${line}\n` }
    else if (kind === 'BEGIN') open = { label, base64: '' }
    else if (open !== undefined) {
      blocks.push(open)
      open = undefined
    }
  }
  // A file that was cut in a marker ends in a part of it.
  if (open !== undefined || /(?:^|[\r\n])-{1,5}[A-Z]{0,5}\s*$/.test(text))
    throw new NotDer('Unexpected end, expected a whole block')
  return blocks
}

/** The certificate in a block, none in that of a private key. Throws `NotDer` for other kinds, which may contain certificates. */
function readBlock({ label, base64 }: PemBlock): readonly Certificate[] {
  if (/^(?:X509 )?CERTIFICATE$/.test(label)) return [readCertificate(fromBase64(base64))]
  if (label === 'TRUSTED CERTIFICATE') return [readTrusted(fromBase64(base64))]
  if (!/^(?:[A-Z]+ )*PRIVATE KEY$/.test(label) || holdsCertificate(base64)) throw new NotDer(`Unexpected block ${label}`)
  return []
}

/** Reads OpenSSL's form of a certificate, which is followed by an element with its uses (`openssl x509 -trustout`). */
function readTrusted(bytes: Uint8Array): Certificate {
  const [certificate, , ...rest] = readElements(bytes)
  if (certificate === undefined || rest.length > 0) throw new NotDer('Unexpected data after a certificate')
  return readCertificate(certificate.whole)
}

/** Whether Base64 begins with a certificate: some programs ignore the label of a block. */
function holdsCertificate(base64: string): boolean {
  try {
    const [first] = readElements(fromBase64(base64))
    return first !== undefined && readCertificate(first.whole) !== undefined
  } catch (error) {
    if (error instanceof NotDer) return false
    throw error
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/[ \t\r\n]+/g, '')), (sign) => sign.charCodeAt(0))
  } catch {
    throw new NotDer('Unexpected sign, expected Base64')
  }
}

const sequenceTag = 0x30

/** Reads Certificate and TBSCertificate (RFC 5280, 4.1), which must be all of the bytes. Throws `NotDer` for anything else. */
function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readElement(bytes)
  if (whole.whole.length !== bytes.length) throw new NotDer('Unexpected data after a certificate')
  const [tbs] = sequence(whole)
  const parts = tbs === undefined ? [] : sequence(tbs)
  // The first part is the version, with its own tag; certificates of version 1 have none.
  const [serial, , issuer, validity, subject, , ...extras] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts
  if (serial?.tag !== 0x02 || issuer === undefined || validity === undefined || subject === undefined)
    throw new NotDer('Unexpected structure, expected a certificate')
  const [from, to] = sequence(validity)
  if (from === undefined || to === undefined) throw new NotDer('Unexpected validity, expected two times')
  const authority = isAuthority(extras.find(({ tag }) => tag === 0xa3))
  return {
    subject: readName(subject),
    issuer: readName(issuer),
    serial: hex(serial.content)
      .replace(/^(?:00)+(?=..)/, '')
      .toUpperCase(),
    from: readTime(from),
    to: readTime(to),
    root: authority && hex(issuer.whole) === hex(subject.whole),
    authority,
    der: new Uint8Array(whole.whole),
  }
}

const sequence = ({ tag, content }: Element): readonly Element[] => {
  if (tag !== sequenceTag) throw new NotDer(`Unexpected tag ${tag}, expected a sequence`)
  return readElements(content)
}

const kinds: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
}

function readName(name: Element): CertificateName {
  return sequence(name).flatMap(({ content }) =>
    readElements(content).map((pair) => {
      const [kind, value] = sequence(pair)
      if (kind?.tag !== 0x06 || value === undefined) throw new NotDer('Unexpected part of a name, expected a kind and a value')
      const oid = readOid(kind.content)
      return [kinds[oid] ?? oid, readText(value) ?? hex(value.content)] as const
    }),
  )
}

/** Reads the basic constraints (RFC 5280, 4.2.1.9). A certificate of version 1 has none and counts as no authority, even an old root. */
function isAuthority(extensions: Element | undefined): boolean {
  if (extensions === undefined) return false
  const [list] = readElements(extensions.content)
  const found = (list === undefined ? [] : sequence(list))
    .map(sequence)
    .find(([oid]) => oid !== undefined && readOid(oid.content) === '2.5.29.19')
  const value = found?.[found.length - 1]
  if (value?.tag !== 0x04) return false
  const [flag] = sequence(readElement(value.content))
  return flag?.tag === 0x01 && flag.content[0] !== 0
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The SHA-256 fingerprint, hexadecimal and lower case; `undefined` where the browser has no Web Crypto (plain http). */
export async function fingerprint({ der }: Certificate): Promise<string | undefined> {
  try {
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', der)))
  } catch {
    return
  }
}
