/**
 * What is done with an interview now and then: a form for the interviewer, a filled one, merging.
 *
 * Knows that the import is loaded when it is opened, and that this can fail; not what it is.
 */
import { ClipboardPaste, Ellipsis, FileText, Merge } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import { Menu } from '../ui/Menu.tsx';

export type FormImportPart = FunctionComponent<{
  readonly head: InterviewHead;
  readonly onClose: () => void;
}>;

export type InterviewForms = {
  /** Resolves to the file's name. */
  readonly save: (head: InterviewHead) => Promise<string>;
  readonly loadImport: () => Promise<FormImportPart>;
};

export type InterviewMenuProps = {
  readonly head: InterviewHead;
  readonly forms: InterviewForms;
  /** Undefined: there is none to merge it with. */
  readonly onMerge: (() => void) | undefined;
};

export function InterviewMenu({ head, forms, onMerge }: InterviewMenuProps) {
  const [said, say] = useState('');
  const [open, setOpen] = useState<{ readonly Part: FormImportPart } | null>(null);

  async function save(): Promise<void> {
    say('');
    say(
      await forms.save(head).then(
        (name) => t('form.saved', [name]),
        () => t('form.notSaved'),
      ),
    );
  }

  async function bringIn(): Promise<void> {
    say('');
    const opener = document.activeElement;
    try {
      const Part = await forms.loadImport();
      // The dialog gives the keyboard back to where it was opened from.
      if (opener instanceof HTMLElement) opener.focus();
      setOpen({ Part });
    } catch {
      // Its script did not load: the person is told, and the next try asks for it again.
      say(t('form.failed'));
    }
  }

  return (
    <>
      <Menu
        label={t('interviews.more')}
        icon={Ellipsis}
        opens="down"
        items={[
          { label: t('form.save'), icon: FileText, onPress: () => void save() },
          { label: t('form.open'), icon: ClipboardPaste, onPress: () => void bringIn() },
          ...(onMerge === undefined
            ? []
            : [{ label: t('merge.open'), icon: Merge, onPress: onMerge }]),
        ]}
      />
      <p class="small dim" role="status">
        {said}
      </p>
      {open !== null && <open.Part head={head} onClose={() => setOpen(null)} />}
    </>
  );
}
