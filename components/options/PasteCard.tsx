/** A place to paste into: from a document editor, with its headings and lists, or any plain text. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';

export type PasteCardProps = {
  readonly onPasted: (pasted: { readonly html: string; readonly text: string }) => void;
  readonly onClose: () => void;
};

export function PasteCard({ onPasted, onClose }: PasteCardProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    field.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <section class="import-card" aria-labelledby="paste-title">
      <h2 id="paste-title">{t('options.paste.title')}</h2>
      <p class="small dim" id="paste-about">
        {t('options.paste.about')}
      </p>
      <textarea
        ref={field}
        class="field paste-field"
        rows={3}
        aria-labelledby="paste-title"
        aria-describedby="paste-about"
        placeholder={t('options.paste.placeholder')}
        onPaste={(event) => {
          // What is pasted is looked at first and never stands in the page.
          event.preventDefault();
          const data = event.clipboardData;
          onPasted({
            html: data?.getData('text/html') ?? '',
            text: data?.getData('text/plain') ?? '',
          });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <div class="card-buttons">
        <Button
          tone="main"
          onPress={() => onPasted({ html: '', text: field.current?.value ?? '' })}
        >
          {t('options.paste.read')}
        </Button>
        <Button onPress={onClose}>{t('options.import.cancel')}</Button>
      </div>
    </section>
  );
}
