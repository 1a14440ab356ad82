import { useWords } from '../../words/words-context.tsx'
import type { Editing, Said } from './use-editing.ts'

interface Props {
  readonly editing: Editing
  /** The codes of the screens as they are now; `undefined` beside files that belong to no guide. */
  readonly codes: ReadonlySet<string> | undefined
  /** Whether the last click changed this guide, and can be taken back. */
  readonly canUndo: boolean
}

/** What the last click did, and the button that takes it back. It stays in view while the author scrolls through the guide. */
export function SaidPart({ editing: { said, place, before, undo }, codes, canUndo }: Props) {
  const { t } = useWords()
  return (
    <div className="said-bar">
      <div ref={place} tabIndex={-1} role="status" className="said">
        {said === undefined ? null : <Told said={said} before={before} codes={codes} />}
      </div>
      {canUndo ? (
        <button type="button" onClick={undo}>
          {t('authors:why.undo')}
        </button>
      ) : null}
    </div>
  )
}

interface ToldProps {
  readonly said: Said
  readonly before: ReadonlySet<string> | undefined
  readonly codes: ReadonlySet<string> | undefined
}

function Told({ said, before, codes }: ToldProps) {
  const { t } = useWords()
  if ('refused' in said)
    return <p className="gaps">{t(`authors:why.refused.${said.refused}`, { because: said.because ?? '' })}</p>
  return (
    <p className="fine">
      {t(`authors:why.${said.kind}`, { file: said.file })}{' '}
      {said.kind === 'noted' || codes === undefined ? '' : <Compared before={before ?? codes} codes={codes} />}
    </p>
  )
}

/** How many screens came and went. */
function Compared({ before, codes }: { readonly before: ReadonlySet<string>; readonly codes: ReadonlySet<string> }) {
  const { t } = useWords()
  const more = [...codes].filter((code) => !before.has(code)).length
  const less = [...before].filter((code) => !codes.has(code)).length
  if (more + less === 0) return t('authors:why.sameScreens')
  return [
    more === 0 ? '' : t('authors:why.screensMore', { count: more }),
    less === 0 ? '' : t('authors:why.screensLess', { count: less }),
  ]
    .filter((words) => words !== '')
    .join(', ')
}
