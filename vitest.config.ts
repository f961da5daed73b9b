import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Properties over whole checks take seconds on a busy machine; a hang is still a failure.
    testTimeout: 60_000,
    // Many tests wait for processes of their own: one worker for each processor, not one less.
    maxWorkers: '100%',
    expect: { poll: { timeout: 15_000 } },
  },
});
