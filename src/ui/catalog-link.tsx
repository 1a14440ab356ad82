import { useTranslation } from 'react-i18next'
import { BackIcon } from './icons.tsx'
import { useLink, usePlace } from './place.ts'

/** The way up from a guide. */
export function CatalogLink() {
  const { t } = useTranslation()
  const { language } = usePlace()
  const link = useLink()
  return (
    <a href={link({ kind: 'catalog', language })} lang={language}>
      <BackIcon />
      {t('catalog.all')}
    </a>
  )
}
