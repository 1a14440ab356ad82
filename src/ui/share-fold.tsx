import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Later } from './later.tsx'
import type { ShareProps } from './share-view.tsx'
import { useLive } from './use-live.ts'

/** Where a screen is handed on from, at the same place on every one. What it needs comes when it is opened. */
export function ShareFold(props: ShareProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const live = useLive()
  // A link on the page leads here: what it promises has to be open.
  useEffect(() => {
    const follow = () => {
      if (location.hash !== '#share') return
      const fold = document.getElementById('share')
      if (fold instanceof HTMLDetailsElement) fold.open = true
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return (
    <details id="share" className="share-fold" onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>{t('share.title')}</summary>
      <div className="within">
        {live ? null : <p>{t('share.without')}</p>}
        {live && opened ? <Later load={() => import('./share-view.tsx').then(({ ShareView }) => ShareView)} part={props} /> : null}
      </div>
    </details>
  )
}
