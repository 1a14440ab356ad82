import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { configFiles, hostRules } from '../../../src/node/hosts/host-rules.ts'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')
const page = read('docs/hosting.md')

test('docs/hosting.md has every configuration and every rule', () => {
  const { caching, missing, headers } = hostRules({ base: '/', styles: [], origins: [] })
  for (const name of Object.values(configFiles)) expect(page).toContain(`\`${name}\``)
  for (const folder of caching.lasting) expect(page).toContain(`\`${folder}/\``)
  for (const [name] of headers.filter(([each]) => !/^(?:Content-Security-Policy|X-)/.test(each)))
    expect(page).toContain(`\`${name}\``)
  expect(page).toContain(`\`${missing}\``)
})
