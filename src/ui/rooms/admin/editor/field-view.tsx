import { type ReactNode, useId } from 'react'
import { isRecord } from '../../../../guide/read.ts'
import type { SiteField } from '../../../../runtime/site/site-fields.ts'
import { useWords } from '../../../words/words-context.tsx'
import { type Path, valueAt } from './draft.ts'
import { hintOf, labelOf, languageAt, optionWords } from './field-words.ts'
import { type Form, problemAt } from './form.ts'
import { ListField } from './list-field.tsx'
import { ProblemLine } from './problem-line.tsx'

interface Props {
  readonly path: Path
  readonly field: SiteField
  readonly form: Form
}

/** The field of a value of `site.json`, with what it is called, what it does, and what is wrong with it. */
export function FieldView({ path, field, form }: Props): ReactNode {
  if (field.kind === 'group') return <GroupField path={path} field={field} form={form} />
  if (field.kind === 'list')
    return (
      <ListField path={path} field={field} form={form} itemAt={(at, item) => <FieldView path={at} field={item} form={form} />} />
    )
  return <ValueField path={path} field={field} form={form} />
}

function GroupField({ path, field, form }: Props & { readonly field: SiteField & { kind: 'group' } }) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{labelOf(path, t)}</legend>
      <ProblemLine problem={problemAt(form, path)} />
      {field.entries.map((entry) => (
        <FieldView key={entry.key} path={[...path, entry.key]} field={entry.field} form={form} />
      ))}
    </fieldset>
  )
}

/** A line of text, or a choice. */
function ValueField({ path, field, form }: Props & { readonly field: SiteField & { kind: 'text' | 'choice' } }) {
  const { t } = useWords()
  const id = useId()
  const value = valueAt(form.data, path)
  const problem = problemAt(form, path)
  const hint = hintOf(path, t)
  const control = {
    id,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': problem === undefined && hint === undefined ? undefined : `${id}-said`,
  }
  const isInList = typeof path[path.length - 1] === 'number'
  // An empty line of a list stays until it is removed: its field must not go away under the hands of who clears it.
  const set = (text: string) => form.set(path, text === '' && !isInList ? undefined : text)
  return (
    <div className="field">
      <label htmlFor={id}>{labelOf(path, t)}</label>
      {field.kind === 'choice' ? (
        <select {...control} value={String(value ?? '')} onChange={({ target }) => set(target.value)}>
          <option value="">{t('admin:editor.unset')}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {optionWords(path, option, t)}
            </option>
          ))}
        </select>
      ) : (
        <TextControl control={control} path={path} field={field} text={shownText(value)} onChange={set} />
      )}
      <div id={`${id}-said`}>
        {hint === undefined ? null : <p className="hint">{hint}</p>}
        <ProblemLine problem={problem} />
      </div>
    </div>
  )
}

interface TextProps {
  readonly control: { readonly id: string }
  readonly path: Path
  readonly field: SiteField & { kind: 'text' }
  readonly text: string
  readonly onChange: (text: string) => void
}

/** The control for a text, by what is expected. A longer text is only refused by the check, which says so. */
function TextControl({ control, path, field: { expected }, text, onChange }: TextProps) {
  const { t } = useWords()
  const shared = {
    ...control,
    value: text,
    lang: languageAt(path),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  }
  if (expected === 'sentence') return <textarea {...shared} rows={2} />
  if (expected === 'date') return <input {...shared} type="date" />
  if (expected === 'colour')
    return (
      <span className="colour">
        <input {...shared} spellCheck={false} />
        <input
          type="color"
          aria-label={t('admin:editor.pick')}
          value={/^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : '#000000'}
          onChange={shared.onChange}
        />
      </span>
    )
  const mode =
    expected === 'phone' ? 'tel' : expected === 'mail' ? 'email' : expected === 'https' || expected === 'web' ? 'url' : 'text'
  return <input {...shared} inputMode={mode} autoComplete="off" />
}

/** A value as its field shows it. A group or a list where a text is expected is shown as JSON, so that it can be seen and replaced. */
const shownText = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : isRecord(value) || Array.isArray(value)
        ? JSON.stringify(value)
        : String(value)
