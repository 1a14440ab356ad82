import { encode } from '../guide/encode.ts'
import { pageAt, sandbox, usualHeight } from './protocol.ts'

/** What an admin has chosen to show in a page. */
export interface Embedding {
  /** Absolute address of the deployment, with a slash at its end. */
  readonly base: string
  readonly language: string
  /** All guides where it is absent. */
  readonly guide?: string | undefined
  /** A code; the beginning of the guide where it is absent. */
  readonly step?: string | undefined
  readonly theme: Theme
  readonly lazy: boolean
  /** Of the guide, or of the whole: names the frame, and is what a link says. */
  readonly title: string
  readonly description: string
}

/** `auto` is as the page around. */
export type Theme = 'auto' | 'light' | 'dark'

/** Where what is chosen has a page of its own. */
export const addressOfEmbedding = ({ base, language, guide, step }: Embedding): string => pageAt(base, language, guide, step)

/** HTML for a page that takes only frames, and leaves them as tall as they are. */
export const frameSnippet = (embedding: Embedding): string => {
  const { theme, title, lazy } = embedding
  const style = `width:100%;height:${usualHeight}px;border:0${theme === 'auto' ? '' : `;color-scheme:${theme}`}`
  return `<iframe${attributes({ src: addressOfEmbedding(embedding), title, ...(lazy && { loading: 'lazy' }), style, sandbox, referrerpolicy: 'origin' })}></iframe>`
}

/** HTML for a page that takes scripts. What is inside is seen where the script is not run, or the guide stays silent. */
export const elementSnippet = (embedding: Embedding): string => {
  const { base, guide, step, language, theme, lazy, title } = embedding
  const chosen = { ...(guide && { guide }), ...(guide && step && { step }), lang: language, ...(theme !== 'auto' && { theme }) }
  return [
    `<ariane-guide${attributes(chosen)}${lazy ? ' lazy' : ''}>`,
    `  <a${attributes({ href: addressOfEmbedding(embedding) })}>${encode(title)}</a>`,
    '</ariane-guide>',
    `<script${attributes({ src: `${base}embed.js` })} async></script>`,
  ].join('\n')
}

/** HTML for a page that takes neither: a link, and what it leads to. */
export const cardSnippet = (embedding: Embedding): string =>
  `<p><a${attributes({ href: addressOfEmbedding(embedding) })}><strong>${encode(embedding.title)}</strong></a><br>${encode(embedding.description)}</p>`

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${encode(value)}"`)
    .join('')
