/**
 * Bringing in a filled form, put together.
 *
 * Owns: wiring; a new import each time it is opened. Must not know: how it looks.
 */
import { useMemo } from 'preact/hooks';
import { FormImportDialog } from '@/components/interviews/form-import/FormImportDialog.tsx';
import { answersWords } from '@/components/interviews/form-import/from-words.ts';
import type { FormImportPart } from '@/components/interviews/InterviewMenu.tsx';
import { t } from '@/locales/t.ts';
import type { Archive } from '@/state/archive.ts';
import { createFormImport } from '@/state/form-import.ts';
import type { Surroundings } from '@/state/ports.ts';
import type { Records } from '@/state/records.ts';

export function createFormImportPart({
  records,
  surroundings,
  archive,
}: {
  readonly records: Records;
  readonly surroundings: Surroundings;
  readonly archive: Pick<Archive, 'undo'>;
}): FormImportPart {
  return function FormImport({ head, onClose }) {
    const { id } = head;
    // Of the same interview it goes on, whatever is written in it meanwhile.
    const form = useMemo(
      () =>
        createFormImport({
          head,
          records,
          undo: archive.undo,
          clock: surroundings.clock,
          words: answersWords,
          label: t('form.step'),
        }),
      [id],
    );
    return <FormImportDialog form={form} onClose={onClose} />;
  };
}
