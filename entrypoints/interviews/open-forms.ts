/**
 * Forms for the interviewer, out and in, each loaded when it is wanted.
 *
 * Owns: which questions go into the form of an interview, and its language. Must not know: how a form or its
 * import looks.
 */
import type { InterviewForms } from '@/components/interviews/InterviewMenu.tsx';
import { listedEntries } from '@/domain/interview.ts';
import type { Archive } from '@/state/archive.ts';
import type { PageSurface } from '../shared/page-surface.ts';

export function openForms(surface: PageSurface, archive: Archive): InterviewForms {
  return {
    async save(head) {
      const { saveForm } = await import('../shared/save-form.ts');
      // The questions may be in another language than those chosen today.
      if (head.template !== null) await surface.shelf.bring(head.template);
      return saveForm({
        head,
        // As they stood in the interview, asked or not.
        entries: listedEntries(archive.entriesOf(head)),
        textOf: ({ asks }) => asks.text,
        language: surface.shelf.find(head.template).language,
      });
    },
    async loadImport() {
      const { createFormImportPart } = await import('./form-import-part.tsx');
      return createFormImportPart({ ...surface, archive });
    },
  };
}
