import type { ReactNode } from 'react'
import type { SiteField } from '../../../../runtime/site/site-fields.ts'
import { useWords } from '../../../words/words-context.tsx'
import { emptyOf, type Path, valueAt } from './draft.ts'
import { hintOf, labelOf, optionWords } from './field-words.ts'
import { type Form, problemAt } from './form.ts'
import { ProblemLine } from './problem-line.tsx'

interface Props {
  readonly path: Path
  readonly field: SiteField & { kind: 'list' }
  readonly form: Form
  /** The field of an item at a path. */
  readonly itemAt: (path: Path, field: SiteField) => ReactNode
}

/** A list: boxes to check where its items are options, otherwise its items one below the other, with buttons to add and to remove. */
export function ListField({ path, field, form, itemAt }: Props) {
  const { t } = useWords()
  const hint = hintOf(path, t)
  return (
    <fieldset>
      <legend>{labelOf(path, t)}</legend>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <ProblemLine problem={problemAt(form, path)} />
      {field.item.kind === 'choice' ? (
        <Options path={path} options={field.item.options} form={form} />
      ) : (
        <Items path={path} field={field} form={form} itemAt={itemAt} />
      )}
    </fieldset>
  )
}

function Options({ path, options, form }: { path: Path; options: readonly string[]; form: Form }) {
  const { t } = useWords()
  const chosen = listAt(form, path)
  const toggle = (option: string, isOn: boolean) => {
    const now = options.filter((one) => (one === option ? isOn : chosen.includes(one)))
    form.set(path, now.length === 0 ? undefined : now)
  }
  return options.map((option) => (
    <label key={option} className="check">
      <input type="checkbox" checked={chosen.includes(option)} onChange={({ target }) => toggle(option, target.checked)} />
      {optionWords(path, option, t)}
    </label>
  ))
}

function Items({ path, field, form, itemAt }: Props) {
  const { t } = useWords()
  const items = listAt(form, path)
  const what = labelOf(path, t)
  return (
    <>
      {items.length === 0 ? null : (
        <ol>
          {items.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of an item hold no state of their own
            <li key={index}>
              {itemAt([...path, index], field.item)}
              <button type="button" onClick={() => form.set([...path, index], undefined)}>
                {t('admin:editor.remove')}
                <span className="unseen">{` ${what} ${index + 1}`}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {items.length >= field.most ? null : (
        <button type="button" onClick={() => form.set([...path, items.length], emptyOf(field.item))}>
          {t('admin:editor.add')}
          <span className="unseen">{` ${what}`}</span>
        </button>
      )}
    </>
  )
}

const listAt = ({ data }: Form, path: Path): readonly unknown[] => {
  const value = valueAt(data, path)
  return Array.isArray(value) ? value : []
}
