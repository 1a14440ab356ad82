import { field, text } from '../../../guide/read.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import { VersionLine } from '../../page/version-line.tsx'
import { useWords } from '../../words/words-context.tsx'

/** The version of the build on the server, and of the copy on this device. */
export function AdminRelease() {
  const { t } = useWords()
  const { base } = useLinkContext()
  const { offline: { kept } = {} } = usePageState()
  const { value: served } = useLoaded(() => servedVersion(base), [base])
  return (
    <section aria-labelledby="admin-release">
      <h2 id="admin-release">{t('admin:release')}</h2>
      <h3>{t('admin:releaseServed')}</h3>
      {served === undefined ? <p>{t('admin:releaseUnknown')}</p> : <VersionLine version={served} />}
      <h3>{t('admin:releaseKept')}</h3>
      {kept === undefined ? <p>{t('admin:releaseUnknown')}</p> : <VersionLine {...kept} />}
    </section>
  )
}

/** The version that `deploy.json` names, past every copy. `undefined` where it cannot be read. */
async function servedVersion(base: string): Promise<string | undefined> {
  const response = await fetch(`${base}deploy.json`, { cache: 'no-store' })
  return response.ok ? text(field(await response.json(), 'version'))?.slice(0, 8) : undefined
}
