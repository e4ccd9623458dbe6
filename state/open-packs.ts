/**
 * The records of one's own packs, of the template in use.
 *
 * Owns: reading them, now and whenever another template is taken up. Must not know: what is done with them.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import { groups } from '@/domain/keys.ts';
import type { Records } from './records.ts';

/** Resolves when those of the present template are read. */
export async function openPacks(
  records: Pick<Records, 'open'>,
  template: ReadonlySignal<TemplateId>,
  until: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  const asked = new Set([template.peek()]);
  await records.open([groups.packs(template.peek())]);
  const stop = effect(() => {
    const id = template.value;
    if (asked.has(id)) return;
    asked.add(id);
    // What cannot be read is read again by the replica; its packs come when they can.
    records.open([groups.packs(id)]).catch(report);
  });
  until.addEventListener('abort', stop, { once: true });
}
