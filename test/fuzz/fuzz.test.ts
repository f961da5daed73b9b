import fc from 'fast-check';
import { describe, it } from 'vitest';
import { laws } from './properties.js';

describe('laws, for a few seconds (npm run fuzz -- MINUTES for longer)', () => {
  it.each(laws)(
    '$name',
    async ({ property, runs }) => {
      await fc.assert(property as fc.IAsyncProperty<never>, { numRuns: runs });
    },
    120_000,
  );
});
