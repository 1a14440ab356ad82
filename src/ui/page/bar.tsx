import { memo } from 'react'
import { pathOf } from '../../guide/address.ts'
import { type Language, languageNames, languages } from '../../guide/language.ts'
import type { Room } from '../rooms/room.ts'
import type { Screen } from '../screen/screen.ts'
import { useWords } from '../words/words-context.tsx'
import { useLink, useLinkContext } from './link-context.ts'
import { Logo } from './logo.tsx'

interface Props {
  readonly screen: Screen
  readonly room: Room
  readonly logo: string | undefined
}

/** The bar at the top of every page: links to all guides, to help, and to the other language. */
export const Bar = memo(function Bar({ screen, room, logo }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <header className="bar">
      <a className="skip" href="#main">
        {t('page.skip')}
      </a>
      <div className="column">
        <a
          className={logo === undefined ? 'brand' : 'brand own'}
          href={link({ kind: 'catalog', language })}
          aria-label={t('product.catalog')}
        >
          <Logo path={logo} />
          {t('product.name')}
        </a>
        <nav aria-label={t('page.tools')}>
          <a href="#help">{t('page.help')}</a>
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <LanguageLink key={other} screen={screen} room={room} to={other} />
            ))}
        </nav>
      </div>
    </header>
  )
})

/** The same screen in another language: only the language of the address changes. */
function LanguageLink({ screen, room, to }: Pick<Props, 'screen' | 'room'> & { readonly to: Language }) {
  const { base } = useLinkContext()
  const address = room.addressOf(screen.data, to)
  const path = pathOf(address === undefined || address.kind === 'code' ? { kind: 'catalog', language: to } : address, base)
  return (
    <a href={path + (room.queryOf?.(screen.data) ?? '')} lang={to} hrefLang={to} data-language={to}>
      {to.toUpperCase()}
      <span className="unseen">{` ${languageNames[to]}`}</span>
    </a>
  )
}
