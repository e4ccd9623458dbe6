/** A place to paste into: from a document editor, with its headings and lists, or any plain text. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { PasteField, type PasteFieldProps } from './PasteField.tsx';

export type PasteCardProps = Pick<PasteFieldProps, 'pasted' | 'onChange' | 'onLook' | 'onClose'>;

export function PasteCard(props: PasteCardProps) {
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
      <PasteField
        {...props}
        fieldRef={field}
        about="paste-about"
        closeWord={t('options.import.cancel')}
      />
    </section>
  );
}
