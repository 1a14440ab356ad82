import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds on a page, a line for each rule. `options` is a literal for `axe.run`. */
export async function violations(page: Page, options: string): Promise<readonly string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe)
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${options})`)
  return found.violations.map(({ id, nodes: where }) => `${id}: ${where.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}
