import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real processes and generated corpora need more than the default five seconds on a busy machine.
    testTimeout: 30_000,
  },
});
