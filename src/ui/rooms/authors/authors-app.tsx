import { type ReactNode, useEffect, useState } from 'react'
import { languages } from '../../../guide/language.ts'
import { usePlace } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Authored } from './authored.ts'
import { AuthorsView } from './authors-view.tsx'

interface Props {
  readonly loader: Loader
  /** Calls back whenever an article was saved. Answers how to stop. */
  readonly heed: (saved: () => void) => () => void
}

/** The page around the view: it asks the server again with every save, and keeps what it shows until the answer is there. */
export function AuthorsApp({ loader, heed }: Props) {
  const { t } = useWords()
  const { base, language } = usePlace()
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<{ readonly authored: Authored; readonly turn: number }>()
  const [failed, setFailed] = useState(false)
  useEffect(
    () =>
      heed(() => {
        loader.forget()
        setTurn((turn) => turn + 1)
      }),
    [heed, loader],
  )
  useEffect(() => {
    let gone = false
    fetchAuthored(base).then(
      (authored) => {
        if (gone) return
        setFailed(false)
        setState({ authored, turn })
      },
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [base, turn])
  return (
    <main id="main" className="authors">
      <nav aria-label={t('authors:languages')}>
        {languages.map((each) => (
          <a
            key={each}
            href={`?language=${each}`}
            lang={each}
            hrefLang={each}
            aria-current={each === language ? 'page' : undefined}
          >
            {each === 'fr' ? 'Français' : 'Nederlands'}
          </a>
        ))}
      </nav>
      <Told failed={failed}>{t('authors:failed')}</Told>
      {state === undefined ? (
        <p role="status">{failed ? '' : t('later.coming')}</p>
      ) : (
        <AuthorsView authored={state.authored} loader={loader} turn={state.turn} />
      )}
    </main>
  )
}

const Told = ({ failed, children }: { readonly failed: boolean; readonly children: ReactNode }) => (
  <p className={failed ? 'gaps' : undefined} role="status">
    {failed ? children : ''}
  </p>
)

async function fetchAuthored(base: string): Promise<Authored> {
  const response = await fetch(`${base}authors/data.json`)
  if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected what the compiler says`)
  return response.json()
}
