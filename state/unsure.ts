/**
 * Whether the page has left it open for a while if the call is running.
 *
 * Owns: for how long that goes without saying. Must not know: why the page does not tell.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CallReport } from '@/domain/call/messages.ts';

/** Milliseconds: a page that is still loading tells in time. */
const SAID_AFTER = 8000;

export function createUnsure(
  report: ReadonlySignal<CallReport | null>,
  until: AbortSignal,
): ReadonlySignal<boolean> {
  const isUnsure = signal(false, { name: 'isUnsure' });
  const stop = effect(() => {
    isUnsure.value = false;
    if (report.value?.phase !== 'unknown') return;
    const timer = setTimeout(() => {
      isUnsure.value = true;
    }, SAID_AFTER);
    return () => clearTimeout(timer);
  });
  until.addEventListener('abort', stop);
  return isUnsure;
}
