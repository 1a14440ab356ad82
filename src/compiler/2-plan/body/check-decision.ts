import type { Result } from '../../../guide/node.ts'
import type { Place } from '../../diagnostic.ts'
import { type DecisionSink, decide, observed, settled } from '../decision.ts'
import { asksForAction, endsInCheck, type Plan } from '../plan.ts'

/** What is known about the end of an article. */
interface ArticleEnd {
  readonly plan: Plan
  readonly at: Place
  /** Text for readers whom nothing helped. */
  readonly helps: boolean
  /** The article only sends to other articles. */
  readonly sendsOn: boolean
}

/** Decides whether an article ends in the question whether it helped. */
export const endsInQuestion = ({ plan, at, helps, sendsOn }: ArticleEnd, sink: DecisionSink): boolean =>
  settled(
    decide(
      { id: 'start-check', kind: 'check', at },
      {
        none: [
          ...observed('nothing to do', 1),
          ...observed('every way ends in a question of its own', 9, endsInCheck(plan)),
          ...observed('it only sends to other articles', 9, sendsOn),
        ],
        asked: [...observed('something to do', 3, asksForAction(plan)), ...observed('it says whom to ask for help', 3, helps)],
      },
    ),
    () => undefined,
    sink,
  ) === 'asked'

/** Takes down where “no” leads after a remedy whose text says it: to a contact, or to the next remedy. */
export const noLeadsTo = (result: Result | undefined, key: string, at: Place, { decided }: DecisionSink): void =>
  decided(
    decide(
      { id: `${key}-check`, kind: 'check', at },
      {
        next: observed('the text says what to try next', 3),
        ...(result !== undefined && { [result]: observed('the text says whom to contact', 6) }),
      },
    ),
  )
