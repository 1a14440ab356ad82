import './certificate.css'
import { type ChangeEvent, useId, useState } from 'react'
import type { ExpectedCertificate } from '../../../guide/site.ts'
import {
  type Certificate,
  type CertificateName,
  type CertificateReading,
  fingerprint,
  readCertificates,
} from '../../../runtime/certificate/certificate.ts'
import { type Comparison, compareCertificates } from '../../../runtime/certificate/compare.ts'
import { spread } from '../../content/phrase-view.tsx'
import { CopyButton } from '../../controls/copy-button.tsx'
import { AlertIcon, CheckIcon } from '../../controls/icons.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { dateWords, dayOf } from '../../words/date.ts'
import { spacedHex } from '../../words/spaced-hex.ts'
import { useWords } from '../../words/words-context.tsx'
import { CertificateOffer } from './certificate-offer.tsx'
import { FingerprintCode } from './fingerprint-code.tsx'

export interface CertificateProps {
  readonly expected: readonly ExpectedCertificate[]
}

interface Checked {
  readonly certificate: Certificate
  readonly sha256: string | undefined
}
type State =
  | { readonly checked: readonly Checked[]; readonly withKey: boolean }
  | { readonly fault: Extract<CertificateReading, { ok: false }>['why'] | 'unreadable' }

/** Shows the content of a certificate file. The file is read on the device and not sent anywhere. */
export function CertificateView({ expected }: CertificateProps) {
  const { t } = useWords()
  const [file, setFile] = useState<File>()
  const { last: state } = useLoaded(() => file && check(file), [file])
  const field = useId()
  const open = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    if (files?.[0] !== undefined) setFile(files[0])
  }
  const renderAll = (checked: readonly Checked[]) => {
    const compared = compareCertificates(
      checked.map(({ sha256 }) => sha256),
      expected,
    )
    const renderFound = (one: Checked, place: number) => (
      <Found {...one} comparison={expected.length === 0 || one.sha256 === undefined ? undefined : compared[place]} />
    )
    return spread(checked.map(renderFound))
  }
  return (
    <div className="certificate" data-unkept>
      <p className="fine">{t('certificate:hint')}</p>
      <label htmlFor={field}>{t('certificate:open')}</label>
      <input
        id={field}
        type="file"
        accept=".crt,.cer,.pem,.der,application/x-x509-ca-cert,application/pkix-cert,application/x-pem-file"
        onChange={open}
      />
      <div role="status">
        {state === undefined ? null : 'fault' in state ? (
          <p className="fault">{t(`certificate:fault.${state.fault}`)}</p>
        ) : (
          <>
            {state.withKey ? <p className="fault">{t('certificate:withKey')}</p> : null}
            {renderAll(state.checked)}
          </>
        )}
      </div>
      <CertificateOffer expected={expected} />
    </div>
  )
}

async function check(file: File): Promise<State> {
  try {
    // One byte more than the largest file that is read: a film is refused without reading all of it.
    const reading = readCertificates(new Uint8Array(await file.slice(0, 1_000_001).arrayBuffer()))
    if (!reading.ok) return { fault: reading.why }
    return {
      withKey: reading.withKey === true,
      checked: await Promise.all(
        reading.certificates.map(async (certificate) => ({ certificate, sha256: await fingerprint(certificate) })),
      ),
    }
  } catch {
    // The file was removed, or the browser may not read it.
    return { fault: 'unreadable' }
  }
}

function Found({ certificate, sha256, comparison }: Checked & { readonly comparison: Comparison | undefined }) {
  const { t } = useWords()
  const { subject, issuer, from, to, root, authority } = certificate
  const now = Date.now()
  const validity = now > to ? 'expired' : now < from ? 'early' : 'valid'
  return (
    <dl>
      <dt>{t('certificate:subject')}</dt>
      <dd>{nameWords(subject) || t('certificate:noName')}</dd>
      <dt>{t('certificate:issuer')}</dt>
      <dd>{nameWords(issuer) || t('certificate:noName')}</dd>
      <dt>{t('certificate:validity')}</dt>
      <dd>
        {t('certificate:between', { from: dateWords(dayOf(from), t), to: dateWords(dayOf(to), t) })}
        <strong className={validity}>
          {validity === 'valid' ? <CheckIcon /> : <AlertIcon type="caution" />}
          {t(`certificate:${validity}`)}
        </strong>
      </dd>
      <dt>{t('certificate:kind')}</dt>
      <dd>{t(root ? 'certificate:root' : authority ? 'certificate:authority' : 'certificate:leaf')}</dd>
      <dt>{t('certificate:fingerprint')}</dt>
      <dd>
        {sha256 === undefined ? (
          t('certificate:noFingerprint')
        ) : (
          <>
            <FingerprintCode hex={sha256} /> <CopyButton text={spacedHex(sha256)} label={t('block.copy')} />
          </>
        )}
      </dd>
      {comparison === undefined ? null : (
        <>
          <dt>{t('certificate:compared')}</dt>
          <dd>
            <strong className={comparison.kind === 'expected' ? 'valid' : 'expired'}>
              {comparison.kind === 'expected' ? <CheckIcon /> : <AlertIcon type="caution" />}
              {comparison.kind === 'expected'
                ? t('certificate:expected', { name: comparison.name })
                : t(`certificate:${comparison.kind}`)}
            </strong>
          </dd>
        </>
      )}
    </dl>
  )
}

/** The common name, organisation, unit and country of a name; where it has none of them, all its parts. */
function nameWords(name: CertificateName): string {
  const parts = ['CN', 'O', 'OU', 'C'].flatMap((wanted) => name.filter(([kind]) => kind === wanted).map(([, text]) => text))
  return (parts.length > 0 ? parts : name.map(([kind, text]) => `${kind}=${text}`)).join(', ')
}
