/** The long runs: `npm run test:faults` (scripts/test-faults.mjs) starts as many of them as there are cores. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: { name: 'faults', environment: 'node', include: ['tests/faults/*.test.ts'] },
});
