import { defineConfig } from '@playwright/test'

const isRoot = process.getuid?.() === 0
const browser = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const report = process.env.ARIANE_REPORT
/** `daily`: all but the tests of faults that are left to `npm run test:faults`; `faults`: those of faults and promises alone. */
const rows = process.env.ARIANE_ROWS
const which = rows === 'daily' ? { grepInvert: /@rare/ } : rows === 'faults' ? { grep: /\((?:rows? \d|P\d)/ } : {}

/** A name that is not this machine's own: a page from there has no https and no worker. */
const plainHttp = '--host-resolver-rules=MAP ariane.test 127.0.0.1'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../node_modules/.cache/ariane/playwright',
  globalSetup: './e2e/build-sites.ts',
  ...which,
  fullyParallel: true,
  // A run of 320 tests on a busy machine is not thrown away for one of them; the summary names it. The rows of faults get no second try.
  retries: rows === 'daily' ? 1 : 0,
  workers: 2,
  timeout: 30_000,
  globalTimeout: (rows === 'faults' ? 40 : 14) * 60_000,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])] as [[string]],
  use: {
    browserName: 'chromium',
    // A phone of the kind that the wizard is for.
    viewport: { width: 360, height: 740 },
    locale: 'fr-BE',
    launchOptions: { executablePath: browser, args: [...(isRoot ? ['--no-sandbox'] : []), plainHttp] },
  },
})
