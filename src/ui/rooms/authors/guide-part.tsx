import { useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import { languages } from '../../../guide/language.ts'
import { DrawingView } from '../../content/drawing-view.tsx'
import { useLoaded } from '../../controls/use-loaded.ts'
import { LinkContext, useLink, useLinkContext } from '../../page/link-context.ts'
import type { Loader } from '../../screen/load.ts'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredGuide, AuthoredPlace, AuthoredPlaces } from './authored.ts'
import { SettingsForm } from './changes/settings-form.tsx'
import type { SettingsFile } from './edits.ts'
import { FindingList } from './finding-list.tsx'
import { SaidPart } from './said-part.tsx'
import { ScreensPart } from './screens-part.tsx'
import { Tally } from './tally.tsx'
import { useEditing } from './use-editing.ts'
import { WhyPart } from './why-part.tsx'

interface Props {
  readonly guide: AuthoredGuide
  readonly words: SettingsFile
  readonly loader: Loader
  /** Changes each time that an article is saved. */
  readonly turn: number
  readonly open: boolean
  /** Whether the last click changed this guide, and can be taken back. */
  readonly canUndo: boolean
  readonly onToggle: (open: boolean) => void
  readonly onEdit: (place: AuthoredPlace) => void
}

/** A guide in the list: its titles and the number of findings; opened, also its findings, drawings and screens. */
export function GuidePart({ guide, open, onToggle, ...rest }: Props) {
  return (
    <li>
      <details id={guide.id} className="authored" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>
          <span className="words">
            {languages.map((language) => {
              const version = guide.versions[language]
              return version === undefined ? null : (
                <span key={language} className="version" lang={language}>
                  {version.title}
                </span>
              )
            })}
            <small translate="no">{guide.id}</small>
          </span>
          <Tally findings={guide.findings} />
        </summary>
        {open ? <Opened guide={guide} {...rest} /> : null}
      </details>
    </li>
  )
}

function Opened({ guide, words, loader, turn, canUndo, onEdit }: Omit<Props, 'open' | 'onToggle'>) {
  const { t } = useWords()
  const link = useLink()
  const { guides: loaded, places } = useGuides(guide, loader, turn)
  const editing = useEditing({ ...guide, words }, loaded[0])
  const written = languages.filter((language) => guide.versions[language] !== undefined)
  const missing = languages.filter((language) => guide.versions[language] === undefined)
  return (
    <div className="within">
      <ul className="ways">
        {written.map((language) => (
          <li key={language}>
            <a href={link({ kind: 'start', language, guide: guide.id })}>
              {t('authors:open', { language: t(`language.${language}`) })}
            </a>
            <a href={link({ kind: 'desk-guide', language, guide: guide.id })}>
              {t('authors:tree', { language: t(`language.${language}`) })}
            </a>
            <button
              type="button"
              className="place"
              title={t('authors:edit')}
              translate="no"
              onClick={() => onEdit({ file: guide.versions[language]?.source ?? '', line: 1, column: 1 })}
            >
              {guide.versions[language]?.source}
            </button>
          </li>
        ))}
      </ul>
      {missing.map((language) => (
        <p key={language} className="gaps">
          {t('authors:noArticle', { language: t(`language.${language}`) })}
        </p>
      ))}
      <h3>{t('authors:why.title')}</h3>
      <WhyPart guide={guide} sections={places?.sections ?? []} editing={editing} onEdit={onEdit} />
      {loaded[0] === undefined || places === undefined ? null : (
        <SettingsForm guide={loaded[0]} failed={places.failed} edit={editing.edit} />
      )}
      <h3>{t('authors:findings')}</h3>
      {guide.findings.length === 0 ? (
        <p>{t('authors:nothing')}</p>
      ) : (
        <FindingList findings={guide.findings} onEdit={onEdit} editWords={editing.editWords} />
      )}
      <h3>{t('desk:drawing.title')}</h3>
      {loaded.map((version) => (
        <Drawn key={version.language} guide={version} />
      ))}
      <h3 id={`screens-${guide.id}`}>{t('authors:screens')}</h3>
      <ScreensPart guides={loaded} before={editing.before} places={places} edit={editing.edit} />
      <SaidPart editing={editing} codes={new Set(loaded[0]?.nodes.map(({ code }) => code))} canUndo={canUndo} />
    </div>
  )
}

interface Loaded {
  readonly guides: readonly Guide[]
  readonly places: AuthoredPlaces | undefined
}

/**
 * The saved versions of a guide, and the places of its screens in the article. After another save the last ones stay until the new ones
 * are loaded, so that nothing shifts.
 */
function useGuides({ id, versions }: AuthoredGuide, loader: Loader, turn: number): Loaded {
  const { base } = useLinkContext()
  const written = languages.filter((language) => versions[language] !== undefined)
  const { last = { guides: [], places: undefined } } = useLoaded(async (): Promise<Loaded> => {
    const [places, ...loaded] = await Promise.all([
      fetchPlaces(base, id),
      ...written.map((language) => loader.guide(language, id)),
    ])
    return { guides: loaded.map(({ guide }) => guide), places }
  }, [base, id, written.join(' '), loader, turn])
  return last
}

async function fetchPlaces(base: string, guide: string): Promise<AuthoredPlaces> {
  const response = await fetch(`${base}authors/guides/${guide}.json`)
  if (!response.ok) throw new Error(`Unexpected answer ${response.status}, expected the places of ${guide}`)
  return response.json()
}

/** The drawing of one language, loaded on demand. */
function Drawn({ guide }: { readonly guide: Guide }) {
  const { t } = useWords()
  const links = useLinkContext()
  const [shown, setShown] = useState(false)
  return (
    <>
      <p>
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'authors:hideDrawing' : 'authors:showDrawing', { language: t(`language.${guide.language}`) })}
        </button>
      </p>
      {shown ? (
        <LinkContext.Provider value={{ ...links, language: guide.language }}>
          <DrawingView guide={guide} after={`screens-${guide.id}`} />
        </LinkContext.Provider>
      ) : null}
    </>
  )
}
