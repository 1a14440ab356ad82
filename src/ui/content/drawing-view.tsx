import { useState } from 'react'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Guide } from '../../guide/guide.ts'
import './drawing.css'
import { DrawnTree } from '../../drawing/drawn-tree.tsx'
import { ScrollBox } from '../controls/scroll-box.tsx'
import { useLoaded } from '../controls/use-loaded.ts'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { type Loader, NoSuchFile } from '../screen/load.ts'
import { shapeNames } from '../words/drawing-words.ts'
import { useWords } from '../words/words-context.tsx'

const scales = [0.5, 0.75, 1, 1.25, 1.5] as const

interface Props {
  readonly guide: Guide
  readonly loader: Loader
  /** The id of the element after the drawing, for a link that skips it. */
  readonly after?: string
}

/** The drawing of a guide in a scrolling box, with a link that skips its many links. */
export function DrawingView({ guide, loader, after = 'tree-title' }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const [size, setSize] = useState(2)
  const { last: drawing, failed } = useLoaded(() => loadDrawing(guide, loader), [guide, loader])
  if (failed || drawing === undefined || drawing === 'missing')
    return <p role="status">{t(failed ? 'later.failed' : drawing === undefined ? 'later.coming' : 'desk:drawing.missing')}</p>
  const name = t('desk:drawing.name', { guide: guide.title })
  return (
    <>
      <p className="fine">{t('desk:drawing.hint')}</p>
      <p className="row">
        <button type="button" disabled={size === 0} onClick={() => setSize(size - 1)}>
          {t('desk:drawing.smaller')}
        </button>
        <button type="button" disabled={size === scales.length - 1} onClick={() => setSize(size + 1)}>
          {t('desk:drawing.larger')}
        </button>
        <a className="skip" href={`#${after}`}>
          {t('desk:drawing.skip')}
        </a>
      </p>
      <div className="drawing-box">
        <ScrollBox name={name}>
          <DrawnTree
            drawing={drawing}
            name={name}
            nameOf={shapeNames(guide, t)}
            linkTo={(code) => link({ kind: 'node', language, guide: guide.id, code })}
            lang={guide.language}
            scale={scales[size] ?? 1}
          />
        </ScrollBox>
      </div>
    </>
  )
}

/** The drawing of a guide; `missing` where the site has none. Rejects where it cannot be loaded. */
const loadDrawing = ({ language, id, hash }: Guide, loader: Loader): Promise<Drawing | 'missing'> =>
  loader.drawing(language, id, hash).catch((error: unknown) => {
    if (error instanceof NoSuchFile) return 'missing'
    throw error
  })
