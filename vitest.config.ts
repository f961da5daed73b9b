import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Properties over whole checks take seconds on a busy machine; a hang is still a failure.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
