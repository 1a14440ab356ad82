import { useState } from 'react'
import { type Result, unsolvedResults } from '../../../../guide/node.ts'
import { useLinkContext } from '../../../page/link-context.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { AuthoredSection } from '../authored.ts'
import { sectionTitle } from '../section-title.ts'
import { ChangeForm } from './change-form.tsx'
import { endEdits } from './flow-edits.ts'
import type { ScreenFormProps } from './screen-form.ts'
import { Select } from './select.tsx'

/** Whether the section of the screen ends the walk, and whom the reader then asks. */
export function EndForm({ screen, sections, edit }: ScreenFormProps & { readonly sections: readonly AuthoredSection[] }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const now = sections.find(({ key }) => key === screen.section)?.ends
  const [chosen, setChosen] = useState<Result | 'goes-on'>()
  const value = chosen ?? now ?? 'goes-on'
  const send = () => {
    void edit(endEdits(screen, value === 'goes-on' ? undefined : value))
  }
  return (
    <ChangeForm
      title={t('authors:stop.title')}
      intro={t('authors:stop.intro', { title: sectionTitle(sections, screen.section, language) })}
      canSave={value !== (now ?? 'goes-on')}
      onSave={send}
    >
      <div className="filters">
        <Select
          label={t('authors:stop.then')}
          value={value}
          options={[
            ['goes-on', t('authors:stop.goesOn')],
            ...unsolvedResults.map((result) => [result, t(`authors:end.${result}`)] as const),
          ]}
          onChange={setChosen}
        />
      </div>
    </ChangeForm>
  )
}
