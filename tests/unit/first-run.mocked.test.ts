/** The first run: it begins whatever keeps the steps before it waiting, and never over a call. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleInstall } from '@/entrypoints/background/install.ts';

const steps = vi.hoisted(() => ({
  renewSites: vi.fn(),
  chooseFirstLanguage: vi.fn(),
  serveOpenTabs: vi.fn(),
  show: vi.fn(),
}));
vi.mock('@/entrypoints/background/call-sites.ts', () => ({ renewSites: steps.renewSites }));
vi.mock('@/entrypoints/background/first-language.ts', () => ({
  chooseFirstLanguage: steps.chooseFirstLanguage,
}));
vi.mock('@/entrypoints/shared/serve-open-tabs.ts', () => ({ serveOpenTabs: steps.serveOpenTabs }));
vi.mock('@/entrypoints/background/the-icon.ts', () => ({ theIcon: () => ({ show: steps.show }) }));

const never = () => new Promise<void>(() => undefined);
const create = vi.fn();

type Details = Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0];

async function install(details: Details = { reason: 'install' }): Promise<void> {
  handleInstall();
  await fakeBrowser.runtime.onInstalled.trigger(details);
  await vi.advanceTimersByTimeAsync(2000);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const step of Object.values(steps)) step.mockReset().mockResolvedValue(undefined);
  steps.serveOpenTabs.mockResolvedValue([]);
  create.mockReset().mockResolvedValue({});
  Object.assign(fakeBrowser.tabs, { create });
  const script = { matches: ['https://meet.google.com/*'], js: ['meet.js'] };
  fakeBrowser.runtime.getManifest = () => ({ content_scripts: [script] }) as never;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => void vi.useRealTimers();
});

const practice = { url: expect.stringMatching(/practice\.html$/) };

it('begins with the practice call', async () => {
  await install();
  expect(create).toHaveBeenCalledExactlyOnceWith(practice);
});

it('begins where storage does not say which language there may be', async () => {
  steps.chooseFirstLanguage.mockImplementation(never);
  await install();
  expect(create).toHaveBeenCalledExactlyOnceWith(practice);
});

it.each(['renewSites', 'chooseFirstLanguage'] as const)(
  'begins where %s is refused',
  async (step) => {
    steps[step].mockRejectedValue(new Error('refused'));
    await install();
    expect(create).toHaveBeenCalledExactlyOnceWith(practice);
  },
);

it('says on the icon that it is there, and opens nothing over a call', async () => {
  steps.serveOpenTabs.mockResolvedValue([7]);
  await install();
  expect(create).not.toHaveBeenCalled();
  expect(steps.show).toHaveBeenCalledExactlyOnceWith('install', { text: '1', title: null });
});

it('is none after an update, which serves the calls that are open', async () => {
  await install({ reason: 'update', previousVersion: '0.1.0' });
  expect(steps.serveOpenTabs).toHaveBeenCalledOnce();
  expect(steps.renewSites).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
  expect(steps.chooseFirstLanguage).not.toHaveBeenCalled();
});
