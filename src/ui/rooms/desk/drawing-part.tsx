import type { Guide } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { LazyView } from '../../controls/lazy-view.tsx'
import { useLinkContext } from '../../page/link-context.ts'
import { useHydrated } from '../../page/use-hydrated.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly guide: Guide
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  /** The screens that the agent looks for. */
  readonly lit: readonly Code[]
}

/** The drawing of the tree, loaded on demand because it is large, and a link to it as a file, for print and without scripts. */
export function DrawingPart({ guide, open, setOpen, lit }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const live = useHydrated()
  return (
    <section id="drawing" className="drawing-part" aria-labelledby="drawing-title" tabIndex={-1}>
      <h2 id="drawing-title">{t('desk:drawing.title')}</h2>
      <p className="row">
        {live ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'desk:drawing.hide' : 'desk:drawing.show')}
          </button>
        ) : null}
        {/* A tab of its own: the installed app has no button that leads back from a file. */}
        <a className="onward" href={`${base}drawings/${guide.language}/${guide.id}.svg`} target="_blank" rel="noopener">
          {t('desk:drawing.file')}
        </a>
      </p>
      {open ? (
        <LazyView
          load={() => import('../../content/drawing-view.tsx').then((module) => module.DrawingView)}
          words={['desk']}
          viewProps={{ guide, lit }}
        />
      ) : null}
    </section>
  )
}
