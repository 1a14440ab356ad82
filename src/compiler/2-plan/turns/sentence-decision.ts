import type { Place } from '../../diagnostic.ts'
import { type DecisionSink, decide, decidedByFlow, observed } from '../decision.ts'

/** Takes down whether a sentence that may turn the walk is asked. `unsure` sentences are not understood and stay text. */
export function decidedTurn(verdict: 'understood' | 'unsure' | 'flow', key: string, at: Place, { decided }: DecisionSink): void {
  const place = { id: `${key}-turn`, kind: 'sentence', at } as const
  if (verdict === 'flow') {
    decided(decidedByFlow(place, 'asked'))
    return
  }
  decided(
    decide(place, {
      text: observed('a sentence is most often text', 2),
      asked: [
        ...observed('condition, target and else clause are understood', 6, verdict === 'understood'),
        ...observed('a part of it seems to turn the walk', 1.5, verdict === 'unsure'),
      ],
    }),
  )
}
