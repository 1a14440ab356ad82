import { languageOf } from '../../guide/language.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import { readLinkClick, readSearch } from './link-click.ts'

/**
 * Calls `follow` for clicks on links and for searches that the app handles, and `pop` when the browser goes back or forward. Returns a
 * function that stops this.
 */
export function handleMoves(
  base: string,
  store: WalkStore,
  follow: (href: string, option?: string) => void,
  pop: () => void,
): () => void {
  const click = (event: MouseEvent): void => {
    const found = readLinkClick(event, base)
    if (found === undefined) return
    event.preventDefault()
    const language = languageOf(found.link.dataset.language)
    if (language !== undefined) store.chooseLanguage(language)
    follow(found.url.href, found.link.dataset.option)
  }
  const submit = (event: SubmitEvent): void => {
    const url = readSearch(event, base)
    if (url === undefined) return
    event.preventDefault()
    follow(url.href)
  }
  const listening = new AbortController()
  const options = { signal: listening.signal }
  document.addEventListener('click', click, options)
  document.addEventListener('submit', submit, options)
  addEventListener('popstate', pop, options)
  return () => listening.abort()
}
