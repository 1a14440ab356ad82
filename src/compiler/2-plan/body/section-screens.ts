import { type Block, type Phrase, phraseText } from '../../../guide/content.ts'
import type { NodeId } from '../../../guide/node.ts'
import { type SourceBlock, toContent } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import type { PlanContext, Scope } from '../context.ts'
import { headlineOf } from '../headline.ts'
import { type BranchPlan, type ChoicePlan, type Plan, type PlannedScreen, sequence } from '../plan.ts'
import type { SkippedStep } from '../turns/guards.ts'

/** Makes the screens and questions of one section. The first one has the label of the section. */
export interface SectionScreens {
  /** The title of a screen that does not begin with a sentence. */
  readonly heading: Phrase
  /** The label for the first screen of the section; nothing for later ones. */
  readonly label: () => Pick<PlannedScreen, 'label'>
  /** A screen of blocks. Its title is their first sentence. */
  readonly screen: (id: NodeId, blocks: readonly SourceBlock[], at: Place) => PlannedScreen
  /** A screen of knowledge. The first one has the title of the section. */
  readonly info: (blocks: readonly SourceBlock[], at: Place) => PlannedScreen
  /** The check whether a remedy helped. */
  readonly check: (body: readonly Block[], at: Place) => PlannedScreen
  /** The question whether a condition holds, with what to do if so, and if not. The labels of the answers are empty for yes and no. */
  readonly asked: (
    at: Place,
    title: Phrase,
    yes: () => readonly Plan[],
    no: () => readonly Plan[],
    labels?: readonly [yes: string, no: string],
  ) => ChoicePlan
  /** The question whether the step `id` is skipped. It stands before that step; `after` is the step behind it. */
  readonly skipBefore: (step: SkippedStep, id: NodeId, after: NodeId | undefined) => BranchPlan
}

/** The maker of the screens of a section. It keeps in mind whether a screen has shown the section's label already. */
export function sectionScreens(scope: Scope, { words, idOf }: PlanContext): SectionScreens {
  const { key, section, sectionKey } = scope
  const heading: Phrase = scope.title.length > 0 ? scope.title : [section]
  let opened = false

  const label = (own = scope.label ?? phraseText(scope.title)): Pick<PlannedScreen, 'label'> => {
    const first = !opened
    opened = true
    return first && own !== '' ? { label: own } : {}
  }
  const bare = (id: NodeId, title: Phrase, body: readonly Block[], at: Place): PlannedScreen => ({
    id,
    title,
    body,
    section,
    sectionKey,
    at,
  })
  const screen: SectionScreens['screen'] = (id, blocks, at) => {
    const headline = headlineOf(blocks, words)
    return bare(id, headline?.title ?? heading, (headline?.rest ?? blocks).map(toContent), at)
  }

  return {
    heading,
    label: () => label(),
    screen,
    info: (blocks, at) => {
      const id = idOf(key, 'info')
      const heads = !opened && scope.title.length > 0
      return heads
        ? { ...bare(id, scope.title, blocks.map(toContent), at), ...label(scope.label ?? '') }
        : { ...screen(id, blocks, at), ...label() }
    },
    check: (body, at) => bare(idOf(key, 'check'), [], body, at),
    asked: (at, title, yes, no, [yesLabel, noLabel] = ['', '']) => ({
      kind: 'choice',
      ...bare(idOf(key, 'turn'), title, [], at),
      ...label(),
      ask: 'branch',
      options: [
        { id: 'yes', label: yesLabel, plan: sequence(yes()) },
        { id: 'no', label: noLabel, plan: sequence(no()) },
      ],
    }),
    skipBefore: ({ sentence, at }, id, after) => ({
      kind: 'branch',
      ...bare(id, sentence.phrase, [], at),
      yes: after === undefined ? { to: 'end' } : { to: 'node', id: after },
      no: { to: 'next' },
    }),
  }
}
