/** A field for one's own words, with its label over it; Ctrl+Enter goes on. */
import { useId } from 'preact/hooks';
import type { NoteField } from '@/state/note-field.ts';
import { NoteArea } from '../../ui/NoteArea.tsx';

export type OwnWordsProps = {
  readonly note: NoteField;
  readonly label: string;
  readonly hint: string;
  readonly onNext: () => void;
};

export function OwnWords({ note, label, hint, onNext }: OwnWordsProps) {
  const id = useId();
  return (
    <div class="own-words">
      <label for={id}>{label}</label>
      <NoteArea id={id} note={note} label={label} hint={hint} isOpen onNext={onNext} />
    </div>
  );
}
