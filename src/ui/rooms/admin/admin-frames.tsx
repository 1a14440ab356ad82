import { useEffect, useState } from 'react'
import type { SiteConfig } from '../../../guide/site.ts'
import { usePlace } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** Who may show these pages in a frame: what `site.json` says, and what the host's header says, which alone decides. */
export function AdminFrames({ site }: { site: SiteConfig }) {
  const { t } = useWords()
  const { base } = usePlace()
  const sent = useFrameAncestors(base)
  const origins = site.embed?.origins ?? []
  const lacking = origins.filter((origin) => !(sent ?? '').split(/\s+/).includes(origin))
  return (
    <section aria-labelledby="admin-frames">
      <h2 id="admin-frames">{t('admin:frames')}</h2>
      <p>{t(origins.length === 0 ? 'admin:framesNone' : 'admin:framesSome')}</p>
      {origins.length === 0 ? null : (
        <ul>
          {origins.map((origin) => (
            <li key={origin}>
              <code translate="no">{origin}</code>
            </li>
          ))}
        </ul>
      )}
      {sent === undefined ? null : sent === '' ? (
        <p>{t('admin:headerNone')}</p>
      ) : (
        <p>
          {`${t('admin:header')} `}
          <code translate="no">{`frame-ancestors ${sent}`}</code>
        </p>
      )}
      {sent === undefined || sent === '' || lacking.length === 0 ? null : (
        <p>
          <strong className="error">{t('admin:headerLacks', { origins: lacking.join(', ') })}</strong>
        </p>
      )}
    </section>
  )
}

/** What the host's policy says of frames; empty where it says nothing, `undefined` until it has answered. */
function useFrameAncestors(base: string): string | undefined {
  const [sent, setSent] = useState<string>()
  useEffect(() => {
    let gone = false
    fetch(base, { method: 'HEAD', cache: 'no-store' }).then(
      ({ headers }) =>
        gone || setSent(/frame-ancestors\s+([^;,]*)/i.exec(headers.get('content-security-policy') ?? '')?.[1]?.trim() ?? ''),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [base])
  return sent
}
