import type { Guide } from '../../guide/guide.ts'
import { singleFilePath } from '../../guide/single-file.ts'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** Links to the guide as one file: to download it, and to open and print it. */
export function DownloadLink({ guide }: { guide: Guide }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const href = base + singleFilePath(guide.id, guide.language)
  return (
    <p className="keep">
      {`${t('rooms:download.title')} `}
      <a href={href} download>
        {t('rooms:download.save')}
      </a>{' '}
      <a href={href}>{t('rooms:download.open')}</a>
    </p>
  )
}
