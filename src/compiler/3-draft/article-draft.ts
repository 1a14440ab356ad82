import type { Audience } from '../../guide/guide.ts'
import type { Article } from '../1-read/article.ts'
import type { Decision } from '../2-plan/decision.ts'
import type { Heading } from '../2-plan/section-names.ts'
import type { Place } from '../diagnostic.ts'
import type { DraftGuide } from './draft-guide.ts'

/** One article as nodes, before codes and resolved links. Plain data, which can be passed between threads and cached. */
export interface ArticleDraft extends Pick<Article, 'file' | 'language' | 'key' | 'front'> {
  /** The place of its title. */
  readonly at: Place
  readonly title: string
  readonly audience: Audience
  readonly headings: readonly Heading[]
  readonly decisions: readonly Decision[]
  readonly guide: DraftGuide
}
