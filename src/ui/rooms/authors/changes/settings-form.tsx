import { type FormEvent, useState } from 'react'
import { audiences, type Guide, type Platform, platforms } from '../../../../guide/guide.ts'
import { guideNeeds } from '../../../../guide/guide-need.ts'
import { type Result, unsolvedResults } from '../../../../guide/node.ts'
import { useWords } from '../../../words/words-context.tsx'
import type { Editing } from '../use-editing.ts'
import { type GuideSettings, settingsEdits } from './flow-edits.ts'
import { Select } from './select.tsx'

interface Props {
  readonly guide: Guide
  /** The end that the flow file names for readers whom nothing helped. */
  readonly failed: Result | undefined
  readonly edit: Editing['edit']
}

/** What a guide says about itself: for whom it is, for which devices, what it helps with, and who helps when it did not. */
export function SettingsForm({ guide: { audience, platforms: own, need = 'other' }, failed = 'contact-support', edit }: Props) {
  const { t } = useWords()
  const before: GuideSettings = { audience, platforms: own, need, failed }
  const [changed, setChanged] = useState<Partial<GuideSettings>>({})
  const now: GuideSettings = { ...before, ...changed }
  const edits = settingsEdits(before, now)
  const change = (change: Partial<GuideSettings>) => setChanged({ ...changed, ...change })
  const toggle = (platform: Platform, isOn: boolean) =>
    change({ platforms: platforms.filter((each) => (each === platform ? isOn : now.platforms.includes(each))) })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await edit(edits, 'stays')) setChanged({})
  }
  return (
    <details className="change">
      <summary>{t('authors:settings.title')}</summary>
      <form className="within" onSubmit={(event) => void send(event)}>
        <div className="filters">
          <Select
            label={t('authors:settings.audience')}
            value={now.audience}
            options={audiences.map((value) => [value, t(`authors:settings.for.${value}`)])}
            onChange={(audience) => change({ audience })}
          />
          <Select
            label={t('authors:settings.need')}
            value={now.need}
            options={guideNeeds.map((value) => [value, t(`catalog:need.${value}`)])}
            onChange={(need) => change({ need })}
          />
          <Select
            label={t('authors:settings.failed')}
            value={now.failed}
            options={unsolvedResults.map((value) => [value, t(`authors:end.${value}`)])}
            onChange={(failed) => change({ failed })}
          />
        </div>
        <fieldset>
          <legend>{t('authors:settings.platforms')}</legend>
          {platforms.map((platform) => (
            <label key={platform} className="only">
              <input
                type="checkbox"
                checked={now.platforms.includes(platform)}
                onChange={(event) => toggle(platform, event.target.checked)}
              />{' '}
              {t(`rooms:platform.${platform}`)}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" disabled={edits.length === 0}>
            {t('authors:change.save')}
          </button>
        </p>
      </form>
    </details>
  )
}
