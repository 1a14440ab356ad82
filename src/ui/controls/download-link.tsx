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
      {/* A tab of its own: the installed app has no button that leads back from a file. */}
      <a href={href} target="_blank" rel="noopener">
        {t('rooms:download.open')}
      </a>
    </p>
  )
}
