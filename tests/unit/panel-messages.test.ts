/** What the panel hears from the background is checked by the panel. */
import { describe, expect, it } from 'vitest';
import { isAssignedKeys, isBackgroundToPanel, isPanelAsksKeys } from '@/domain/call/messages.ts';

const press = '0f7a-1';

describe('A step for the panel', () => {
  it.each([
    { kind: 'background/step', step: 'ask', tab: 3, press },
    { kind: 'background/step', step: 'find', tab: null, press },
    { kind: 'background/step', step: 'mark', tab: 0, press },
  ])('is heard: %j', (message) => {
    expect(isBackgroundToPanel(message)).toBe(true);
  });

  it.each([
    null,
    'background/step',
    { kind: 'background/step', step: 'ask', press },
    { kind: 'background/step', step: 'delete', tab: 3, press },
    { kind: 'background/step', step: 'asking', tab: 3, press },
    { kind: 'background/step', step: 'ask', tab: '3', press },
    { kind: 'background/show', step: 'ask', tab: 3, press },
    { kind: 'background/step', step: 'mark', tab: 3 },
    { kind: 'background/step', step: 'mark', tab: 3, press: 'm/x' },
    { kind: 'background/step', step: 'mark', tab: 3, press: 'long'.repeat(11) },
  ])('is nothing else: %j', (message) => {
    expect(isBackgroundToPanel(message)).toBe(false);
  });
});

describe('The keys that the browser has given', () => {
  it('are words, and nothing else', () => {
    expect(isAssignedKeys(['Alt+Shift+D', ''])).toBe(true);
    for (const other of [null, 'Alt', ['Alt', 3], { 0: 'Alt' }]) {
      expect(isAssignedKeys(other)).toBe(false);
    }
  });

  it('are asked for by one message', () => {
    expect(isPanelAsksKeys({ kind: 'panel/keys' })).toBe(true);
    expect(isPanelAsksKeys({ kind: 'panel/verify', nonce: 'n' })).toBe(false);
  });
});
