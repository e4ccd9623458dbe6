/**
 * A life that ends with the test in which it began.
 *
 * Test files share their modules (vitest.config.ts): a hook that a world sets up as it is imported would
 * run for the first file alone. Must not know: whose life it is.
 */
import { onTestFinished } from 'vitest';

export function lifeOfTest(): AbortController {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life;
}
