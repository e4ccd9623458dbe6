/**
 * Tells the background when it is time to ask, for the badge on the icon.
 *
 * Owns: saying it once for each change. Must not know: why it is time, or what the badge looks like. A framed page in
 * Firefox cannot set a badge itself.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { PanelNudges } from '@/domain/call/messages.ts';
import { runtime } from '@/storage/browser.ts';

export function badgeWhile(isDue: ReadonlySignal<boolean>, until: AbortSignal): void {
  let was = false;
  function say(now: boolean): void {
    if (now === was) return;
    was = now;
    const message: PanelNudges = { kind: 'panel/nudge', isDue: now };
    // Should the background not hear it, nothing is lost but the badge.
    runtime.sendMessage(message).catch(() => undefined);
  }

  const stop = effect(() => say(isDue.value));
  until.addEventListener('abort', () => {
    stop();
    // A side panel that is closed would leave its badge behind in every tab.
    say(false);
  });
}
