/**
 * Another template for the interview to come, chosen in the popup.
 *
 * Owns: that it has come before anything is written: a language that cannot be loaded changes nothing, and
 * the popup says so. Must not know: how templates are offered.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { TemplateId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { useTemplateEdits } from '@/domain/own-template.ts';
import type { PageSurface } from '../shared/page-surface.ts';

export async function pickTemplate(
  { records, shelf, shipped }: Pick<PageSurface, 'records' | 'shelf' | 'shipped'>,
  id: TemplateId,
  head: ReadonlySignal<Pick<InterviewHead, 'id'> | undefined>,
): Promise<void> {
  if (shelf.isHere(id) || (await shelf.bring(id))) {
    records.edit(useTemplateEdits(id, shipped.id, head.peek()));
  }
}
