import { BackIcon } from './icons.tsx'
import { useLink, usePlace } from './place.ts'
import { useWords } from './words-context.tsx'

/** The way up from a guide. */
export function CatalogLink() {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  return (
    <a href={link({ kind: 'catalog', language })} lang={language}>
      <BackIcon />
      {t('catalog.all')}
    </a>
  )
}
