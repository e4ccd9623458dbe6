/**
 * Another template for the interview to come, chosen in the popup.
 *
 * Owns: that it has come before anything is written: a language that cannot be loaded changes nothing, and
 * the popup says so; and that the last pick stands, however long an earlier one takes to come. Must not
 * know: how templates are offered.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { useTemplateEdits } from '@/domain/own-template.ts';
import type { PageSurface } from '../shared/page-surface.ts';

export function createTemplatePick(
  { records, shelf, shipped }: Pick<PageSurface, 'records' | 'shelf' | 'shipped'>,
  head: ReadonlySignal<Pick<InterviewHead, 'id'> | undefined>,
): (id: TemplateId) => Promise<void> {
  let picks = 0;

  return async (id) => {
    picks += 1;
    const pick = picks;
    const about = head.peek();
    // Letters typed in the list, or an arrow held down, pass by languages that nobody asked for.
    const isHere = shelf.isHere(id) || (await shelf.bring(id));
    if (!isHere || pick !== picks) return;
    // One that was blank may have begun meanwhile.
    records.edit(useTemplateEdits(id, shipped.id, about ?? head.peek()));
  };
}
