/**
 * A side or a width that is chosen on the options page is that of an open panel at once.
 *
 * Owns: noticing it. Must not know: the frame around the panel. What the person moves here is kept for
 * the site alone and does not come by this way (docs/decisions/0022-place-a-site.md).
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Place } from '@/domain/place.ts';
import type { Settings } from '@/domain/settings.ts';

export function followPlace(
  settings: ReadonlySignal<Settings>,
  move: (changes: Partial<Place>) => void,
  until: AbortSignal,
): void {
  let { side, width } = settings.peek();
  const stop = effect(() => {
    const now = settings.value;
    if (now.side !== side) move({ side: now.side });
    if (now.width !== width) move({ width: now.width });
    ({ side, width } = now);
  });
  until.addEventListener('abort', stop);
}
