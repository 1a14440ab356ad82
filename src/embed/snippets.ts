import { encode } from '../guide/encode.ts'
import { compactName, pageAt, permissions, sandbox, type Theme, usualHeight } from './protocol.ts'

/** The choices of an admin for a snippet. */
export interface Embedding {
  /** Absolute address of the deployment, with a slash at its end. */
  readonly base: string
  readonly language: string
  /** If absent, the snippet shows all guides. */
  readonly guide?: string | undefined
  /** The code of a screen. If absent, the guide starts at its beginning. */
  readonly step?: string | undefined
  readonly theme: Theme
  readonly lazy: boolean
  /** Without header and foot. */
  readonly compact?: boolean
  /** The title of the guide, or of the catalog: the name of the frame and the text of a link. */
  readonly title: string
  readonly description: string
}

/** The address of the page that a snippet shows. */
export const addressOfEmbedding = ({ base, language, guide, step }: Embedding): string => pageAt(base, language, guide, step)

/** HTML for pages that allow frames but no scripts. The frame has a fixed height. */
export const frameSnippet = (embedding: Embedding): string => {
  const { theme, title, lazy, compact } = embedding
  const style = `width:100%;height:${usualHeight}px;border:0${theme === 'auto' ? '' : `;color-scheme:${theme}`}`
  return `<iframe${attributes({ src: addressOfEmbedding(embedding), title, ...(compact && { name: compactName }), ...(lazy && { loading: 'lazy' }), style, sandbox, allow: permissions, referrerpolicy: 'origin' })}></iframe>`
}

/** HTML for pages that allow scripts. The link inside is shown if the script is not run or the guide does not respond. */
export const elementSnippet = (embedding: Embedding): string => {
  const { base, guide, step, language, theme, lazy, compact, title } = embedding
  const chosen = { ...(guide && { guide }), ...(guide && step && { step }), lang: language, ...(theme !== 'auto' && { theme }) }
  return [
    `<ariane-guide${attributes(chosen)}${compact ? ' compact' : ''}${lazy ? ' lazy' : ''}>`,
    `  <a${attributes({ href: addressOfEmbedding(embedding) })}>${encode(title)}</a>`,
    '</ariane-guide>',
    `<script${attributes({ src: `${base}embed.js` })} async></script>`,
  ].join('\n')
}

/** HTML for pages that allow neither: a link with a description. */
export const cardSnippet = (embedding: Embedding): string =>
  `<p><a${attributes({ href: addressOfEmbedding(embedding) })}><strong>${encode(embedding.title)}</strong></a><br>${encode(embedding.description)}</p>`

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${encode(value)}"`)
    .join('')
