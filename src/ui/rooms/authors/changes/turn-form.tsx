import { useState } from 'react'
import { results } from '../../../../guide/node.ts'
import { useLinkContext } from '../../../page/link-context.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { AuthoredScreen, AuthoredSection, InLanguages } from '../authored.ts'
import { sectionTitle } from '../section-title.ts'
import { ChangeForm } from './change-form.tsx'
import { turnEdits } from './flow-edits.ts'
import type { ScreenFormProps } from './screen-form.ts'
import { Select } from './select.tsx'

/** A sentence of the screen that turns the walk: where “yes” leads, and where “no” leads. */
export function TurnForm({ screen, sections, edit }: ScreenFormProps & { readonly sections: readonly AuthoredSection[] }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const sentences = screen.sentences[language] ?? Object.values(screen.sentences)[0] ?? []
  const [chosen, setChosen] = useState(sentences[0] ?? '')
  const [yes, setYes] = useState('contact-support')
  const [no, setNo] = useState('next')
  const send = () => {
    void edit(turnEdits(screen, { text: inAllLanguages(screen, chosen), yes, no }))
  }
  const targets: readonly (readonly [string, string])[] = [
    ['next', t('authors:turn.next')],
    ['failed', t('authors:turn.failed')],
    ...results.map((result) => [result, t(`authors:end.${result}`)] as const),
    ...sections.map(({ key }) => [key, t('authors:turn.section', { title: sectionTitle(sections, key, language) })] as const),
  ]
  return (
    <ChangeForm
      title={t('authors:turn.title')}
      intro={t('authors:turn.intro')}
      canSave={chosen !== '' && yes !== no}
      onSave={send}
    >
      <div className="filters">
        <Select
          label={t('authors:turn.sentence')}
          value={chosen}
          options={sentences.map((sentence) => [sentence, sentence])}
          onChange={setChosen}
        />
      </div>
      <div className="filters">
        <Select label={t('authors:turn.yes')} value={yes} options={targets} onChange={setYes} />
        <Select label={t('authors:turn.no')} value={no} options={targets} onChange={setNo} />
      </div>
    </ChangeForm>
  )
}

/** The sentence in each language: at the same place of versions with as many sentences. The compiler pairs the others. */
function inAllLanguages({ sentences }: AuthoredScreen, chosen: string): InLanguages<string> {
  const own = Object.values(sentences).find((each) => each.includes(chosen)) ?? []
  return Object.fromEntries(
    Object.entries(sentences).flatMap(([language, each]) => {
      const same = each.includes(chosen) ? chosen : each.length === own.length ? each[own.indexOf(chosen)] : undefined
      return same === undefined ? [] : [[language, same]]
    }),
  )
}
