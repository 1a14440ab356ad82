import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // One for each processor of a small machine: vitest leaves one of two free, and much of this waits for programs that it starts.
    maxWorkers: 2,
    // A wall-clock limit for what only takes long when it hangs.
    testTimeout: 20_000,
  },
})
