import { useId } from 'react'
import type { ExpectedCertificate } from '../../../guide/site.ts'
import { useFile } from '../../controls/use-file.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { bytesWords } from '../../words/bytes.ts'
import { useWords } from '../../words/words-context.tsx'
import { FingerprintCode } from './fingerprint-code.tsx'

/** The certificates that the organisation offers, each with its fingerprint; nothing where it offers none. */
export function CertificateOffer({ expected }: { expected: readonly ExpectedCertificate[] }) {
  const { t } = useWords()
  const title = useId()
  const offered = expected.flatMap(({ file, ...rest }) => (file === undefined ? [] : [{ ...rest, file }]))
  if (offered.length === 0) return null
  return (
    <section className="offered" aria-labelledby={title}>
      <h3 id={title}>{t('certificate:offered')}</h3>
      <ul>
        {offered.map((certificate) => (
          <Offered key={certificate.sha256 + certificate.file} {...certificate} />
        ))}
      </ul>
    </section>
  )
}

function Offered({ name, sha256, file }: Required<ExpectedCertificate>) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const state = useFile(base + file)
  const bytes = typeof state === 'object' ? state.bytes : undefined
  return (
    <li>
      {state === 'missing' ? (
        <p className="fault">{t('certificate:lacking', { name })}</p>
      ) : (
        <a className="answer secondary" href={base + file} download>
          {bytes === undefined
            ? t('certificate:download', { name })
            : t('certificate:downloadSize', { name, size: bytesWords(bytes, t) })}
        </a>
      )}
      <p className="fine">
        {`${t('certificate:compare')} `}
        <FingerprintCode hex={sha256} />
      </p>
    </li>
  )
}
