/** Tests that read the finished builds in .output: their own stage, run after the builds. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] },
});
