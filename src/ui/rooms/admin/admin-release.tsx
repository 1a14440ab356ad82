import { field, text } from '../../../guide/read.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { VersionLine } from '../../page/version-line.tsx'
import { useWords } from '../../words/words-context.tsx'

/** The version of the build on the server, with that of Ariane, and of the copy on this device. */
export function AdminRelease() {
  const { t } = useWords()
  const { base } = useLinkContext()
  const { offline: { kept } = {} } = usePageState()
  const { value: served } = useLoaded(() => servedVersion(base), [base])
  return (
    <section aria-labelledby="admin-release">
      <h2 id="admin-release">{t('admin:release')}</h2>
      <h3>{t('admin:releaseServed')}</h3>
      {served === undefined ? <p>{t('admin:releaseUnknown')}</p> : <VersionLine version={served.version} />}
      {served?.product !== undefined && <p>{t('admin:releaseProduct', { version: served.product })}</p>}
      <h3>{t('admin:releaseKept')}</h3>
      {kept === undefined ? <p>{t('admin:releaseUnknown')}</p> : <VersionLine {...kept} />}
    </section>
  )
}

/** The version that `deploy.json` names, and the version of Ariane, past every copy. `undefined` where it cannot be read. */
async function servedVersion(
  base: string,
): Promise<{ readonly version: string; readonly product?: string | undefined } | undefined> {
  const response = await fetch(`${base}deploy.json`, { cache: 'no-store' })
  if (!response.ok) return undefined
  const deployed: unknown = await response.json()
  const version = text(field(deployed, 'version'))?.slice(0, 8)
  return version === undefined ? undefined : { version, product: text(field(deployed, 'product')) }
}
