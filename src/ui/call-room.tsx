import { useTranslation } from 'react-i18next'
import type { SiteConfig } from '../guide/site.ts'
import type { Loader } from './load.ts'

export function CallRoom(_: { readonly loader: Loader; readonly site: SiteConfig }) {
  const { t } = useTranslation()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('callRoom.title')}
      </h1>
    </>
  )
}
