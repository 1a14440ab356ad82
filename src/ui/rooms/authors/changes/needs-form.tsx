import { useState } from 'react'
import { type Need, needs } from '../../../../guide/node.ts'
import { useLinkContext } from '../../../page/link-context.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { AuthoredSection } from '../authored.ts'
import { sectionTitle } from '../section-title.ts'
import { ChangeForm } from './change-form.tsx'
import { needsEdits } from './flow-edits.ts'
import type { ScreenFormProps } from './screen-form.ts'

/** What a reader needs for the steps of the section of the screen, where their words mislead. */
export function NeedsForm({
  screen,
  versions,
  sections,
  edit,
}: ScreenFormProps & { readonly sections: readonly AuthoredSection[] }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const [, node] = versions[0] ?? []
  const said = sections.find(({ key }) => key === screen.section)?.needs
  const now = said ?? (node?.kind === 'step' ? (node.needs ?? []) : [])
  const [chosen, setChosen] = useState<readonly Need[]>()
  const shown = chosen ?? now
  const save = async (needs: readonly Need[] | undefined) => {
    if (await edit(needsEdits(screen, needs), 'stays')) setChosen(undefined)
  }
  return (
    <ChangeForm
      title={t('authors:needs.title')}
      intro={t('authors:needs.intro', { title: sectionTitle(sections, screen.section, language) })}
      canSave={shown.join() !== now.join()}
      onSave={() => void save(shown)}
    >
      <fieldset>
        <legend className="unseen">{t('authors:needs.title')}</legend>
        {needs.map((need) => (
          <label key={need} className="only">
            <input
              type="checkbox"
              checked={shown.includes(need)}
              onChange={(event) =>
                setChosen(needs.filter((each) => (each === need ? event.target.checked : shown.includes(each))))
              }
            />{' '}
            {t(`authors:needs.${need}`)}
          </label>
        ))}
      </fieldset>
      {said === undefined ? null : (
        <p>
          <button type="button" onClick={() => void save(undefined)}>
            {t('authors:why.handBack')}
          </button>
        </p>
      )}
    </ChangeForm>
  )
}
