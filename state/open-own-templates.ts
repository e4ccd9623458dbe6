/**
 * The questions of a person's own templates, read as the templates turn up.
 *
 * Owns: that reading. Must not know: what is made of them. Apart from the shelf, so that the panel's first
 * script does not load it.
 */
import { effect } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import { groups, type KeyGroup } from '@/domain/keys.ts';
import { readOwnTemplates } from '@/domain/own-template.ts';
import type { Records } from './records.ts';

/** Reads the questions of every own template now, and of each that comes, until `until`. */
export async function openOwnTemplates(
  records: Records,
  until: AbortSignal,
  report: (error: unknown) => void,
): Promise<void> {
  const asked = new Set<TemplateId>();
  function fresh(): readonly KeyGroup[] {
    const ids = readOwnTemplates(records)
      .map(({ id }) => id)
      .filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    return ids.flatMap((id) => [groups.aspects(id), groups.questions(id)]);
  }
  await records.open(fresh());
  const stop = effect(() => {
    const more = fresh();
    // What cannot be read is read again by the replica; its questions come when they can.
    if (more.length > 0) void records.open(more).catch(report);
  });
  until.addEventListener('abort', stop, { once: true });
}
