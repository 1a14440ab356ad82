import { useEffect, useState } from 'react'
import { fold, wordsIn } from '../../guide/fold.ts'
import { useWords } from '../words/words-context.tsx'
import { FilterField } from './filter-field.tsx'

interface Props {
  /** The id of the element whose list items are filtered. */
  readonly of: string
  readonly count: number
}

/**
 * A field that hides the items of a list without the typed words. The items stay in the page, so their links and focus are as before; the
 * attribute `hidden` is not one that React writes on them.
 */
export function ItemFilter({ of, count }: Props) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [left, setLeft] = useState(count)
  useEffect(() => setLeft(showItems(of, text)), [of, text])
  useEffect(() => () => void showItems(of, ''), [of])
  return (
    <>
      <FilterField id={`filter-${of}`} text={text} onType={setText} />
      <p className="unseen" role="status">
        {text.trim() === '' ? '' : t('rooms:filter.left', { count: left })}
      </p>
    </>
  )
}

/** Shows the items that have all words of a text, and hides the others with their empty lists and headings. Returns how many it shows. */
function showItems(of: string, text: string): number {
  const words = wordsIn(text)
  const box = document.getElementById(of)
  let shown = 0
  for (const item of box?.querySelectorAll('li') ?? []) {
    const own = fold(item.textContent ?? '')
    item.hidden = !words.every((word) => own.includes(word))
    if (!item.hidden) shown += 1
  }
  for (const list of box?.querySelectorAll('ul') ?? []) {
    const isEmpty = [...list.children].every((item) => item instanceof HTMLElement && item.hidden)
    list.hidden = isEmpty
    const before = list.previousElementSibling
    if (before instanceof HTMLHeadingElement) before.hidden = isEmpty
  }
  return shown
}
