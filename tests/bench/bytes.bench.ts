/** The weight of what people load. */
import { test } from '@playwright/test';
import { callScripts, gzippedBytes, scriptsOfPage } from '../built/build-files.ts';
import { keep } from './figures.ts';

const KB = 1024;

/** A call page loads one script, that of its site: the heaviest of them is measured. */
function heaviestCallScript(): number {
  return Math.max(...callScripts('chrome').map((script) => gzippedBytes('chrome', [script])));
}

function panelScripts(): number {
  return gzippedBytes('chrome', scriptsOfPage('chrome', 'panel.html'));
}

for (const [place, what, limit, weigh] of [
  [1, 'script injected in the call page, gzipped', 5, heaviestCallScript],
  [2, 'panel page, all its script, gzipped', 45, panelScripts],
] as const) {
  test(what, () => {
    const bytes = weigh();
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
