/**
 * A person at the keyboard: real key presses, one after the other, until told to stop or cut off.
 *
 * Owns: what was pressed and when. Must not know: where it goes, or what cuts it off.
 */
import type { Page } from '@playwright/test';
import type { Chance } from './chance.ts';

export type Press = {
  readonly key: string;
  /** Milliseconds, by `performance.now()`, just before the key went down. */
  readonly at: number;
};

export type Typing = {
  readonly pressed: readonly Press[];
  readonly text: () => string;
  /** Resolves once so many keys have been pressed since the beginning. */
  readonly reached: (count: number) => Promise<void>;
  /** Lets go of the keyboard after the key that is down. */
  readonly stop: () => Promise<void>;
  /** What is pressed from now on may reach nobody: the page it goes to is about to go. */
  readonly cutOff: () => Promise<void>;
};

/** How long a key stays down: from a practised hand to a hurried one. */
const PACE = { least: 8, most: 90 };

export function startTyping(page: Page, chance: Chance, isFor = 'w'): Typing {
  const pressed: Press[] = [];
  const waiting: { readonly count: number; readonly tell: () => void }[] = [];
  let going = true;
  let mayBeCut = false;

  function tell(): void {
    for (const { count, tell } of waiting) if (pressed.length >= count) tell();
  }

  async function type(): Promise<void> {
    for (const key of words(isFor)) {
      if (!going) return;
      pressed.push({ key, at: performance.now() });
      tell();
      await page.keyboard.press(key, { delay: chance.between(PACE.least, PACE.most) });
    }
  }

  const ended = type().catch((error: unknown) => {
    if (!mayBeCut) throw error;
  });

  async function stop(): Promise<void> {
    going = false;
    await ended;
  }

  return {
    pressed,
    text: () => pressed.map(({ key }) => key).join(''),
    reached: (count) =>
      Promise.race([
        new Promise<void>((resolve) => {
          waiting.push({ count, tell: resolve });
          tell();
        }),
        ended,
      ]),
    stop,
    cutOff: () => {
      mayBeCut = true;
      return stop();
    },
  };
}

/** Numbered, so that a lost word is seen to be lost: `w0 w1 w2 …`. */
function* words(letter: string): Generator<string> {
  for (let number = 0; ; number += 1) yield* `${letter}${number} `;
}
