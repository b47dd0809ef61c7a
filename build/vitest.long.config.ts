import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `npm run test:long`: whole corpora, LibreOffice recalculation, fuzzing. Each says why it is skipped where it is. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/long/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    passWithNoTests: false,
  },
});
