import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'e2e/**', 'release/**'],
    setupFiles: ['scripts/draws.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
