/** What stands on the icon: no sign wipes another's out. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createIconBadge, type IconPort } from '@/entrypoints/background/icon-badge.ts';

const DUE = { text: '1', title: '1 plan to look at' };
const NUDGE = { text: '!', title: 'time to ask' };
const LOST = { text: '?', title: 'covered' };
const INSTALL = { text: '1', title: null };

function createIcon() {
  const memory = new Map<string, unknown>();
  const drawn = new Map<number | 'all', { text: string | null; title: string }>();
  const port: IconPort = {
    memory: {
      read: async () => Object.fromEntries(memory),
      write: async (key, sign) => void memory.set(key, sign),
      forget: async (keys) => {
        for (const key of keys) memory.delete(key);
      },
    },
    name: () => 'Debrief',
    draw: async (sign, tab) => void drawn.set(tab ?? 'all', sign),
  };
  const text = (tab: number | 'all' = 'all') => drawn.get(tab)?.text ?? drawn.get('all')?.text;
  /** The same icon, as seen by another life of the background or by a page. */
  return { look: () => createIconBadge(port), text, title: () => drawn.get('all')?.title };
}

describe('The icon', () => {
  let icon: ReturnType<typeof createIcon>;
  beforeEach(() => {
    icon = createIcon();
  });

  it('says its name when nothing stands on it', async () => {
    await icon.look().show('reminders', DUE);
    expect([icon.text(), icon.title()]).toEqual(['1', '1 plan to look at']);
    await icon.look().hide(['reminders']);
    expect([icon.text(), icon.title()]).toEqual(['', 'Debrief']);
  });

  it('shows a plan again once it is no longer time to ask', async () => {
    await icon.look().show('reminders', DUE);
    await icon.look().show('nudge', NUDGE);
    expect(icon.text()).toBe('!');
    await icon.look().hide(['nudge']);
    expect([icon.text(), icon.title()]).toEqual(['1', '1 plan to look at']);
  });

  it('keeps the plan when the popup takes the sign of the install away', async () => {
    const background = icon.look();
    await background.show('install', INSTALL);
    await background.show('reminders', DUE);
    await icon.look().hide(['install', 'restored']);
    expect(icon.title()).toBe('1 plan to look at');
  });

  it('is drawn right by two who change it at once', async () => {
    const [background, popup] = [icon.look(), icon.look()];
    await background.show('install', INSTALL);
    await Promise.all([
      popup.hide(['install']),
      background.show('reminders', DUE),
      background.hide(['reminders']),
    ]);
    expect(icon.text()).toBe('');
  });

  it('says in one tab what concerns that tab, and there again what it says everywhere', async () => {
    const background = icon.look();
    await background.show('reminders', DUE);
    await background.show('nudge', NUDGE, 7);
    await background.show('lost', LOST, 7);
    expect([icon.text(7), icon.text(8)]).toEqual(['?', '1']);
    await icon.look().hide(['lost'], 7);
    expect(icon.text(7)).toBe('!');
    await icon.look().hide(['nudge'], 7);
    expect(icon.text(7)).toBe('1');
  });

  it('is left alone where nothing stood on it', async () => {
    await icon.look().hide(['reminders']);
    expect(icon.title()).toBeUndefined();
  });

  it('does not bring back what stood in a tab before another page came there', async () => {
    const background = icon.look();
    await background.show('lost', LOST, 7);
    await background.forget(7);
    await background.show('nudge', NUDGE, 7);
    await background.hide(['nudge'], 7);
    expect(icon.text(7)).toBeUndefined();
  });
});
