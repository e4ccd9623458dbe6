/** Where the answers come from: a file that was sent, or text pasted from a mail or a chat. */
import { FolderOpen } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { Button } from '../../ui/Button.tsx';

export type AnswersSourceProps = {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
};

export function AnswersSource({ onFile, onText, onClose }: AnswersSourceProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <>
      <p class="dim">{t('form.about')}</p>
      <Button icon={FolderOpen} onPress={() => chooser.current?.click()}>
        {t('form.choose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,.txt,.html,application/json,text/plain,text/html"
        aria-label={t('form.chooseLabel')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file chosen again is a choice again.
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class="form-paste-label small dim">
        {t('form.pasteLabel')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="field"
        rows={5}
        dir="auto"
        placeholder={t('form.pastePlaceholder')}
      />
      <div class="dialog-buttons">
        <Button onPress={onClose}>{t('form.cancel')}</Button>
        <Button tone="main" onPress={() => onText(field.current?.value ?? '')}>
          {t('form.read')}
        </Button>
      </div>
    </>
  );
}
