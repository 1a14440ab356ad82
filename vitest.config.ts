import { defineConfig } from 'vitest/config'
import { splitWords } from './src/node/site/split-words.ts'

export default defineConfig({
  plugins: [splitWords()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // One for each processor of a small machine: vitest leaves one of two free, and much of this waits for programs that it starts.
    maxWorkers: 2,
    // A wall-clock limit for what only takes long when it hangs.
    testTimeout: 20_000,
  },
})
