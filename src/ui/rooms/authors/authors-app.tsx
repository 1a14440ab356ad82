import { type ReactNode, useEffect, useState } from 'react'
import { languageNames, languages } from '../../../guide/language.ts'
import { useLoaded } from '../../controls/use-loaded.ts'
import { useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Authored } from './authored.ts'
import { AuthorsView } from './authors-view.tsx'

interface Props {
  readonly loader: Loader
  /** Calls back each time that an article was saved. Returns how to stop. */
  readonly onSaves: (saved: () => void) => () => void
}

/** The page of authors. It loads the findings again after each save, and shows the last ones until the new ones are there. */
export function AuthorsApp({ loader, onSaves }: Props) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const [turn, setTurn] = useState(0)
  useEffect(
    () =>
      onSaves(() => {
        loader.renew()
        setTurn((turn) => turn + 1)
      }),
    [onSaves, loader],
  )
  const { last, failed } = useLoaded(async () => ({ authored: await fetchAuthored(base), turn }), [base, turn])
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
            {languageNames[each]}
          </a>
        ))}
      </nav>
      <Told failed={failed}>{t('authors:failed')}</Told>
      {last === undefined ? (
        <p role="status">{failed ? '' : t('later.coming')}</p>
      ) : (
        <AuthorsView authored={last.authored} loader={loader} turn={last.turn} />
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
