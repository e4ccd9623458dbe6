/**
 * The templates that a school pushed, on the shelf with the others.
 *
 * Owns: bringing them there, now and whenever the policy changes. Must not know: where they are shown.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Managed } from '@/state/managed-templates.ts';
import { openManaged } from './open-managed.ts';
import type { PageSurface } from './page-surface.ts';

export function followManaged(
  surface: Pick<PageSurface, 'signal' | 'takeManaged'>,
): ReadonlySignal<Managed> {
  const { managed } = openManaged(surface.signal);
  const stop = effect(() => surface.takeManaged(managed.value.templates));
  surface.signal.addEventListener('abort', stop, { once: true });
  return managed;
}
