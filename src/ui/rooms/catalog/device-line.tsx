import { useState } from 'react'
import type { Catalog, Platform } from '../../../guide/guide.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import { readerPlatform } from '../../search/reader-platform.ts'
import { useWords } from '../../words/words-context.tsx'

/**
 * The platform whose guides come first. Prerendered pages begin with Android; on them nothing moves at hydration, so the reader of another
 * device chooses. A list that the app renders later begins with the reader's own.
 */
export function useFirstPlatform(): readonly [Platform, (platform: Platform) => void] {
  const isHydrated = useHydrated()
  return useState<Platform>(() => (isHydrated ? (readerPlatform() ?? 'android') : 'android'))
}

interface Props {
  readonly catalog: Catalog
  readonly platform: Platform
  readonly onChoose: (platform: Platform) => void
}

/** Says which platform comes first, or offers the reader's own. It keeps its room. Nothing where all guides are for the same platforms. */
export function DeviceLine({ catalog: { guides }, platform, onChoose }: Props) {
  const { t } = useWords()
  const isHydrated = useHydrated()
  const listed = guides.filter(({ unlisted, audience }) => !unlisted && audience === 'user')
  if (new Set(listed.map(({ platforms }) => platforms.join())).size < 2) return null
  const isFor = (wanted: Platform): boolean => listed.some(({ platforms }) => platforms.includes(wanted))
  const own = isHydrated ? readerPlatform() : undefined
  const words = (of: Platform) => ({ platform: t(`rooms:platform.${of}`) })
  return (
    <p className="device-line fine">
      {own !== undefined && own !== platform && isFor(own) ? (
        <button type="button" className="plain" onClick={() => onChoose(own)}>
          {t('catalog:putFirst', words(own))}
        </button>
      ) : isFor(platform) ? (
        t('catalog:first', words(platform))
      ) : null}
    </p>
  )
}
