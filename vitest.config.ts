import { defineConfig } from 'vitest/config'
import { splitWords } from './src/build/split-words.ts'

export default defineConfig({
  plugins: [splitWords()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // A wall-clock limit for what only takes long when it hangs.
    testTimeout: 20_000,
  },
})
