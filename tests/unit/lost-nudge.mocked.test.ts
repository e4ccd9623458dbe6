/** The sign that it is time to ask, of a panel beside every tab that was killed before it could take it away. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropLostNudge } from '@/entrypoints/background/nudge-icon.ts';

const icon = vi.hoisted(() => ({ show: vi.fn(), hide: vi.fn() }));
vi.mock('@/entrypoints/background/the-icon.ts', () => ({ theIcon: () => icon }));

const PANEL = fakeBrowser.runtime.getURL('/panel.html' as never);

/** As the browser lists what of the extension is open: frames in call pages too. */
function open(...panels: readonly { readonly frameId: number; readonly tabId: number }[]): void {
  const getContexts = async ({ documentUrls }: { readonly documentUrls: readonly string[] }) =>
    documentUrls.includes(PANEL) ? panels : [];
  Object.assign(fakeBrowser.runtime, { getContexts });
}

beforeEach(() => {
  icon.hide.mockReset();
});

it.each([
  ['none is open', []],
  ['one stands in a call page alone, which has a sign in its own tab', [{ frameId: 4, tabId: 7 }]],
])('goes with the next life of the background where %s', async (_, panels) => {
  open(...panels);
  await dropLostNudge();
  expect(icon.hide).toHaveBeenCalledExactlyOnceWith(['nudge']);
});

it.each([
  ['companion window', { frameId: 0, tabId: 9 }],
  ['side panel', { frameId: 0, tabId: -1 }],
])('stays while the %s is open', async (_, panel) => {
  open({ frameId: 4, tabId: 7 }, panel);
  await dropLostNudge();
  expect(icon.hide).not.toHaveBeenCalled();
});
