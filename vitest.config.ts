import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // A wall-clock limit for what only takes long when it hangs.
    testTimeout: 20_000,
  },
})
