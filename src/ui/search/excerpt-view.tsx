import './excerpt.css'
import type { Excerpt } from '../../runtime/find/excerpt.ts'

/** A sentence with the words of a query marked. */
export const ExcerptView = ({ excerpt }: { readonly excerpt: Excerpt }) =>
  excerpt.map(({ text, isMarked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
    isMarked ? <mark key={place}>{text}</mark> : text,
  )
