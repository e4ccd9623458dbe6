/** The weight of what people load. */
import { test } from '@playwright/test';
import { gzippedBytes, injectedScripts, scriptsOfPage } from '../built/build-files.ts';
import { keep } from './figures.ts';

const KB = 1024;

for (const [place, what, limit, scripts] of [
  [1, 'script injected in the call page, gzipped', 5, () => injectedScripts('chrome')],
  [2, 'panel page, all its script, gzipped', 45, () => scriptsOfPage('chrome', 'panel.html')],
] as const) {
  test(what, () => {
    const bytes = gzippedBytes('chrome', scripts());
    const measured = `${(bytes / KB).toFixed(1)} KB`;
    keep({
      place,
      what,
      measured,
      limit: `${limit} KB`,
      holds: bytes <= limit * KB,
      figures: { bytes },
    });
  });
}
