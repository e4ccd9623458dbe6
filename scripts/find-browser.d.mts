/** For the TypeScript files that look for a browser: the Playwright config, benchmarks, tests. */
export function findChromium(): string | null;
export function findFirefox(): string | null;
