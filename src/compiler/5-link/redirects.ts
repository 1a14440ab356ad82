import { isCode } from '../../guide/code.ts'
import type { Code } from '../../guide/node.ts'
import { type Flow, placeIn } from '../1-read/flow-file.ts'
import type { Report } from '../diagnostic.ts'
import type { CodeBook } from './codes.ts'

/** The redirects of all flow files. */
export interface Redirects {
  /** From each retired code to the code that replaces it. Only what is a code: it becomes a folder and an address. */
  readonly codes: ReadonlyMap<Code, Code>
  /** Every text that a flow file redirects, also in a redirect that is left out. */
  readonly named: ReadonlySet<string>
}

/** Reads the redirects of flow files. One from a text that is no code, or to a code without a screen, is reported and left out. */
export function readRedirects(flows: readonly Flow[], { guides }: CodeBook, report: Report): Redirects {
  const written = new Map(
    flows.flatMap((flow) => Object.entries(flow.redirects ?? {}).map(([from, to]) => [from, { to, flow }] as const)),
  )
  const alive = new Set([...guides.values()].flatMap((nodes) => [...nodes.values()].map(({ code }) => code)))
  const codes = new Map<Code, Code>()
  for (const [from, { to, flow }] of written) {
    if (isCode(from) && alive.has(to)) codes.set(from, to)
    else
      report({
        code: 'bad-redirect',
        message: `Unexpected redirect \`${from}\` → \`${to}\`, expected a retired code and a living one`,
        at: placeIn(flow, ['redirects', from]),
      })
  }
  return { codes, named: new Set(written.keys()) }
}
