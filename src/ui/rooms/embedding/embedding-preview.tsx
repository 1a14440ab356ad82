import { useEffect, useRef, useState } from 'react'
import { guideElement } from '../../../embed/element.ts'
import type { ElementWords } from '../../../embed/element-words.ts'
import type { Theme } from '../../../embed/protocol.ts'
import type { Language } from '../../../guide/language.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly guide: string
  readonly step: string
  readonly language: Language
  readonly theme: Theme
  readonly compact: boolean
}

const events = ['ariane-ready', 'ariane-step', 'ariane-outcome'] as const

/** The custom element as another page shows it, and the events that it sends to that page. */
export function EmbeddingPreview({ guide, step, language, theme, compact }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const place = useRef<HTMLDivElement>(null)
  const [heard, setHeard] = useState<readonly string[]>([])
  const said: ElementWords = { title: t('embedding:frameTitle'), open: t('embedding:frameOpen') }
  const words = JSON.stringify(said)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    if (customElements.get('ariane-guide') === undefined)
      customElements.define(
        'ariane-guide',
        guideElement({ base: location.origin + base, words: { fr: JSON.parse(words), nl: JSON.parse(words) } }),
      )
    const element = document.createElement('ariane-guide')
    for (const [name, value] of Object.entries({ guide, step, lang: language, theme }))
      if (value !== '') element.setAttribute(name, value)
    element.toggleAttribute('compact', compact)
    setHeard([])
    const hear = (event: Event) => {
      const detail = event instanceof CustomEvent ? JSON.stringify(event.detail) : ''
      setHeard((before) => [...before, `${event.type} ${detail}`].slice(-6))
    }
    for (const name of events) element.addEventListener(name, hear)
    box.replaceChildren(element)
    return () => box.replaceChildren()
  }, [guide, step, language, theme, compact, base, words])
  return (
    <section aria-labelledby="embedding-preview">
      <h2 id="embedding-preview">{t('embedding:preview')}</h2>
      <p className="hint">{t('embedding:previewHint')}</p>
      <div ref={place} className="preview" />
      <h3>{t('embedding:heard')}</h3>
      <pre className="snippet" translate="no">
        {heard.length === 0 ? t('embedding:nothing') : heard.join('\n')}
      </pre>
    </section>
  )
}
