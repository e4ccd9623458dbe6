/**
 * The administrator's templates for a page, with what they need of the browser.
 *
 * Owns: wiring. Must not know: the page.
 */
import { createManagedTemplates, type ManagedModel } from '@/state/managed-templates.ts';
import { managedArea } from '@/storage/managed.ts';

/** They come a moment later: no page waits for them to be drawn. */
export function openManaged(until: AbortSignal): ManagedModel {
  const model = createManagedTemplates(managedArea(), until);
  void model.look();
  return model;
}
