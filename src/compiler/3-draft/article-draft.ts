import type { Audience } from '../../guide/guide.ts'
import type { Article } from '../1-read/article.ts'
import type { Heading } from '../2-plan/plan-article.ts'
import type { Place } from '../diagnostic.ts'
import type { DraftGuide } from './draft-guide.ts'

/** One article grown, before it has codes and its links lead anywhere. Plain data: threads pass it, caches keep it. */
export interface ArticleDraft extends Pick<Article, 'file' | 'language' | 'key' | 'front'> {
  /** Where its title stands. */
  readonly at: Place
  readonly title: string
  readonly audience: Audience
  readonly headings: readonly Heading[]
  readonly guide: DraftGuide
}
