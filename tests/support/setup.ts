/**
 * Before each test file: the fake browser speaks the real English words and starts empty each time; after
 * it, the clock and the globals are the real ones again, and no timer is left, for files share a process.
 *
 * The fake browser throws on `i18n.getMessage`, and a test that finds controls by role and name
 * needs the names people see.
 */
import { afterAll, beforeEach, inject, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messageReader } from './messages.ts';
import { watchTimers } from './timers-left.ts';

// Before any module under test loads: libraries pick up the browser once, as they are read.
vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('chrome', fakeBrowser);
fakeBrowser.i18n.getMessage = messageReader(inject('englishMessages'));
fakeBrowser.i18n.getUILanguage = () => 'en';

beforeEach(() => {
  fakeBrowser.reset();
});

const endTimers = watchTimers();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  endTimers();
});
