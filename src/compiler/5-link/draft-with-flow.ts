import type { GuideId, NodeId } from '../../guide/node.ts'
import type { Flow } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'

/** A draft with its flow file. */
export interface DraftWithFlow {
  readonly draft: ArticleDraft
  readonly flow: Flow | undefined
}

/** A draft with the id of its guide, and with the texts that its nodes tell to type. */
export interface NamedDraft {
  readonly id: GuideId
  readonly draft: ArticleDraft & { readonly typed: ReadonlyMap<NodeId, readonly string[]> }
  readonly flow: Flow | undefined
}
