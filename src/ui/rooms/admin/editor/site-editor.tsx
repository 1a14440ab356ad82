import './site-editor.css'
import { useEffect, useMemo, useState } from 'react'
import type { SiteConfig } from '../../../../guide/site.ts'
import { readSite } from '../../../../runtime/site/site.ts'
import { type SiteEntry, siteFields } from '../../../../runtime/site/site-fields.ts'
import { CopyButton } from '../../../controls/copy-button.tsx'
import { useLoaded } from '../../../controls/use-loaded.ts'
import { useLinkContext } from '../../../page/link-context.ts'
import { applyAccent } from '../../../site/apply-accent.ts'
import { builtText } from '../../../site/built-site.ts'
import { useWords } from '../../../words/words-context.tsx'
import { fileOf, tidied, valueAt, withValue } from './draft.ts'
import { FieldView } from './field-view.tsx'
import { labelOf } from './field-words.ts'
import { type Form, problemsIn } from './form.ts'

interface Props {
  /** The config of the page before the first change: its colour comes back when the form is closed. */
  readonly site: SiteConfig
  /** Hears the config as readers would see it, after each change. */
  readonly onPreview: (site: SiteConfig | undefined) => void
}

const entries = siteFields()
const nothing: SiteConfig = { organisation: '', contact: {} }

/**
 * A form for every key of `site.json`. It begins with the file on the server, checks each change as a visit would, shows it on this
 * page, and gives the file to download: nothing is written on a server.
 */
export function SiteEditor({ site, onPreview }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const { value: served } = useLoaded(() => servedData(base), [base])
  const [edited, setEdited] = useState<unknown>()
  const data = edited ?? served
  const reading = useMemo(() => (data === undefined ? undefined : readSite(tidied(data, entries), nothing)), [data])
  useEffect(() => {
    if (edited === undefined || reading === undefined) return
    onPreview(reading.site)
    applyAccent(reading.site.colour)
  }, [edited, reading, onPreview])
  const { colour } = site
  useEffect(
    () => () => {
      onPreview(undefined)
      applyAccent(colour)
    },
    [onPreview, colour],
  )
  if (data === undefined || reading === undefined) return <p role="status">{t('later.coming')}</p>
  const form: Form = { data, problems: reading.problems, set: (path, value) => setEdited(withValue(data, path, value)) }
  return (
    <form className="site-editor" onSubmit={(event) => event.preventDefault()}>
      <p className="hint">{t('admin:editor.intro')}</p>
      {entries.map((entry) => (
        <Part key={entry.key} entry={entry} form={form} />
      ))}
      <Result data={data} problems={reading.problems.length} isChanged={edited !== undefined} />
    </form>
  )
}

/** A key of the file: a line by itself, or a fold around a group or a list. */
function Part({ entry: { key, field }, form }: { entry: SiteEntry; form: Form }) {
  const { t } = useWords()
  const path = [key]
  // A fold that closes when its last problem is gone would take the focus away.
  const [wasWrong] = useState(problemsIn(form, path) > 0)
  if (field.kind === 'text' || field.kind === 'choice') return <FieldView path={path} field={field} form={form} />
  const count = problemsIn(form, path)
  return (
    <details open={wasWrong || undefined}>
      <summary>
        {labelOf(path, t)}
        {valueAt(form.data, path) === undefined ? <small>{` ${t('admin:editor.absent')}`}</small> : null}
        {count === 0 ? null : <strong className="error">{` ${t('admin:editor.wrong', { count })}`}</strong>}
      </summary>
      <FieldView path={path} field={field} form={form} />
    </details>
  )
}

/** The file as it would be, and the button that saves it on this device. */
function Result({ data, problems, isChanged }: { data: unknown; problems: number; isChanged: boolean }) {
  const { t } = useWords()
  const text = fileOf(data, entries)
  return (
    <section aria-labelledby="editor-result">
      <h3 id="editor-result">{t('admin:editor.result')}</h3>
      <p role="status">
        {problems > 0 ? t('admin:problems', { count: problems }) : t(isChanged ? 'admin:editor.fine' : 'admin:editor.unchanged')}
      </p>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => save(text)}>
          {t('admin:editor.save')}
        </button>
        <CopyButton text={text} label={t('admin:editor.copy')} />
      </p>
      <p className="hint">{t('admin:editor.then')}</p>
      <p className="hint">{t('admin:editor.unseen')}</p>
    </section>
  )
}

/** The data of the file on the server; those of the build where there is none, or none that can be read. */
async function servedData(base: string): Promise<unknown> {
  try {
    const response = await fetch(`${base}site.json`, { cache: 'no-store' })
    return response.ok ? await response.json() : JSON.parse(builtText)
  } catch {
    return JSON.parse(builtText)
  }
}

/** Saves a text as a file of the reader's device. */
function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'site.json'
  link.click()
  // Some browsers read the address only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
