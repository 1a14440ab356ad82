import { isCode } from '../../guide/code.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { withdrawnNames } from '../../guide/withdrawn.ts'
import { type SiteProblem, shownData } from './site-problem.ts'

/** Whether a code or a guide exists; `undefined` where that cannot be known. */
export interface KnownNames {
  readonly hasCode: (code: string) => Promise<boolean | undefined>
  readonly hasGuide: (id: string) => Promise<boolean | undefined>
}

/** A problem for each entry of `withdrawn` that names a code or a guide that does not exist: it changes nothing. */
export async function unknownNames(site: SiteConfig, { hasCode, hasGuide }: KnownNames): Promise<readonly SiteProblem[]> {
  const problems = withdrawnNames(site).map(async ({ path, name }): Promise<readonly SiteProblem[]> => {
    const exists = await (isCode(name) ? hasCode(name) : hasGuide(name))
    return exists === false ? [{ path, severity: 'warning', found: shownData(name), expected: 'known' }] : []
  })
  return (await Promise.all(problems)).flat()
}
