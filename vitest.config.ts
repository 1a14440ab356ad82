import { defineConfig } from 'vitest/config'
import { describeLanguages } from './src/node/bin/languages.mjs'

/** Files of tests that start programs or compile a lot: `npm test -- --all` runs them, `npm run check` does not. */
const slow = 'tests/**/*.slow.test.{ts,tsx}'

export default defineConfig({
  // The tests are about a site in two languages, whatever others have words.
  define: { __LANGUAGES__: JSON.stringify(describeLanguages(['fr', 'nl'])) },
  test: {
    // One worker for each core of a small machine: by default vitest leaves one of two free.
    maxWorkers: 2,
    // A wall-clock limit that only a test that hangs reaches.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [slow],
          // All files of a worker share its modules, which are loaded once: 62 instead of 95 seconds of processor time.
          // This holds because no module of ours has state; a test that changes a global puts it back.
          isolate: false,
        },
      },
      // Each starts programs or counts processor time, on machines that may be busy.
      { extends: true, test: { name: 'slow', include: [slow], testTimeout: 300_000, hookTimeout: 120_000 } },
    ],
  },
})
