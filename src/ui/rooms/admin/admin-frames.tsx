import type { SiteConfig } from '../../../guide/site.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

/** The sites that may show these pages in a frame: those of `site.json`, and those of the host's header, which is decisive. */
export function AdminFrames({ site }: { site: SiteConfig }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const sent = useFrameAncestors(base)
  const origins = site.embed?.origins ?? []
  const missing = origins.filter((origin) => !(sent ?? '').split(/\s+/).includes(origin))
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
      {sent === undefined || sent === '' || missing.length === 0 ? null : (
        <p>
          <strong className="error">{t('admin:headerLacks', { origins: missing.join(', ') })}</strong>
        </p>
      )}
    </section>
  )
}

/** The sources of `frame-ancestors` in the host's policy; empty where there is none, `undefined` until it has answered. */
function useFrameAncestors(base: string): string | undefined {
  return useLoaded(async () => {
    const { headers } = await fetch(base, { method: 'HEAD', cache: 'no-store' })
    return /frame-ancestors\s+([^;,]*)/i.exec(headers.get('content-security-policy') ?? '')?.[1]?.trim() ?? ''
  }, [base]).value
}
