import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real processes and generated corpora need more than the default five seconds on a busy machine.
    testTimeout: 30_000,
  },
});

export default config;
