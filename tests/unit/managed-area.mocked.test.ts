/** The policy as the browsers hand it out: none, some, changed, refused. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createManagedTemplates } from '@/state/managed-templates.ts';

type Heard = (changes: object, area: string) => void;

const browser = vi.hoisted(() => {
  const listeners = new Set<(changes: object, area: string) => void>();
  const fake: { answer: () => Promise<object>; managed: object | undefined } = {
    answer: async () => ({}),
    managed: undefined,
  };
  return { listeners, fake };
});

vi.mock('@/storage/browser.ts', () => ({
  storage: {
    get managed() {
      return browser.fake.managed;
    },
    onChanged: {
      addListener: (listener: Heard) => browser.listeners.add(listener),
      removeListener: (listener: Heard) => browser.listeners.delete(listener),
    },
  },
}));

const { managedArea } = await import('@/storage/managed.ts');

const template = (name: string) =>
  JSON.stringify({ format: 'debrief-template', version: 2, name, language: 'en', aspects: [] });

function open() {
  const life = new AbortController();
  const model = createManagedTemplates(managedArea(), life.signal);
  const names = () => model.managed.value.templates.map(({ name }) => name);
  return { ...model, names, end: () => life.abort() };
}

beforeEach(() => {
  browser.listeners.clear();
  browser.fake.answer = async () => ({});
  browser.fake.managed = { get: () => browser.fake.answer() };
});

describe('the administrator’s templates', () => {
  it('are none where nothing is set, in Chromium, in Firefox and where there are no policies', async () => {
    const { managed, look } = open();
    const none = { templates: [], faults: [] };
    await look();
    expect(managed.value).toEqual(none);
    browser.fake.answer = () => Promise.reject(new Error('Managed storage manifest not found'));
    await look();
    expect(managed.value).toEqual(none);
    browser.fake.managed = undefined;
    await look();
    expect(managed.value).toEqual(none);
  });

  it('follow the policy as it changes, and nothing else that changes', async () => {
    const { names, look } = open();
    await look();
    browser.fake.answer = async () => ({ templates: [template('School')] });
    for (const heard of browser.listeners) heard({}, 'local');
    expect(names()).toEqual([]);
    for (const heard of browser.listeners) heard({}, 'managed');
    await vi.waitFor(() => expect(names()).toEqual(['School']));
  });

  it('stay as they were known when the browser cannot say, and it is told', async () => {
    const { managed, names, look } = open();
    browser.fake.answer = async () => ({ templates: [template('School')] });
    await look();
    browser.fake.answer = () => Promise.reject(new Error('An unexpected error occurred'));
    await look();
    expect(names()).toEqual(['School']);
    expect(managed.value.faults).toEqual([{ kind: 'unread' }]);
  });

  it('are the newest, though an older answer comes later', async () => {
    const { names, look } = open();
    let answerLate: (answer: object) => void = () => undefined;
    browser.fake.answer = () => new Promise((resolve) => (answerLate = resolve));
    const first = look();
    browser.fake.answer = async () => ({ templates: [template('New')] });
    await look();
    answerLate({ templates: [template('Old')] });
    await first;
    expect(names()).toEqual(['New']);
  });

  it('are not listened for when the page has gone', () => {
    const { end } = open();
    expect(browser.listeners.size).toBe(1);
    end();
    expect(browser.listeners.size).toBe(0);
  });
});
