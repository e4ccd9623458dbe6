/** Storage, as a page that the browser puts aside hears of that (docs/decisions/0051-last-moment-of-a-page.md). */
import { afterEach, expect, it, vi } from 'vitest';
import { localArea } from '@/storage/area.ts';
import { lifeOfTest } from '../support/life-of-test.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is told when the page may come back, and not when it goes for good', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const told = vi.fn();
  localArea().onPutAside?.(told, lifeOfTest().signal);
  const hide = (persisted: boolean) =>
    page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  hide(false);
  expect(told).not.toHaveBeenCalled();
  hide(true);
  expect(told).toHaveBeenCalledOnce();
});
