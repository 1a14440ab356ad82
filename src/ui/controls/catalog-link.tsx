import { useLink, useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'
import { BackIcon } from './icons.tsx'

/** A link to the catalog. */
export function CatalogLink() {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <a href={link({ kind: 'catalog', language })} lang={language}>
      <BackIcon />
      {t('catalog.all')}
    </a>
  )
}
