import { defineConfig } from '@playwright/test'
import { tellLanguages } from '../src/node/bin/languages.mjs'

// Each process of the tests reads this file before the tests.
tellLanguages(['fr', 'nl'])

const isRoot = process.getuid?.() === 0
const browser = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const report = process.env.ARIANE_REPORT
/** `fast`: without the tests tagged `@all`; `faults`: only those of a row of the fault matrix or of a promise; otherwise every test. */
const set = process.env.ARIANE_TESTS
const chosen = set === 'fast' ? { grepInvert: /@all/ } : set === 'faults' ? { grep: /\((?:rows? \d|P\d)/ } : {}

/** A host name other than localhost: over plain http, a page from there gets no service worker. */
const plainHttp = '--host-resolver-rules=MAP ariane.test 127.0.0.1'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../node_modules/.cache/ariane/playwright',
  globalSetup: './e2e/build-sites.ts',
  ...chosen,
  fullyParallel: true,
  // A test that fails once on a busy machine is tried again, and the summary names it. The faults get no second try: a race is a finding.
  retries: set === 'fast' || set === 'all' ? 1 : 0,
  // A test of the fast set waits half of its time. Among all tests are some that measure times.
  workers: set === 'fast' ? 3 : 2,
  // A limit that only a test that hangs reaches, on a slow machine too.
  timeout: 60_000,
  globalTimeout: (set === 'fast' ? 14 : 55) * 60_000,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])] as [[string]],
  use: {
    browserName: 'chromium',
    // The screen of a small phone.
    viewport: { width: 360, height: 740 },
    locale: 'fr-BE',
    launchOptions: { executablePath: browser, args: [...(isRoot ? ['--no-sandbox'] : []), plainHttp] },
  },
})
