/** A filled form into one interview: chosen or pasted, looked at, taken in. It writes nothing before that. */
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { FormImport, FormImportState } from '@/state/form-import.ts';
import { Button } from '../../ui/Button.tsx';
import { dateWords } from '../dates.ts';
import { AnswersSource } from './AnswersSource.tsx';
import { FormPreviewPart } from './FormPreviewPart.tsx';
import { faultWords } from './fault-words.ts';
import '../../ui/dialog.css';
import '../../ui/check-row.css';
import './form-import.css';

export type FormImportDialogProps = {
  readonly form: FormImport;
  readonly onClose: () => void;
};

export function FormImportDialog({ form, onClose }: FormImportDialogProps) {
  const state = form.state.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  // What was pressed has gone with the step before.
  useEffect(() => {
    if (state.kind !== 'reading') title.current?.focus();
  }, [state.kind]);

  return (
    <dialog class="dialog form-import" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} ref={title} tabIndex={-1}>
        {t('form.title')}
      </h2>
      {state.kind === 'waiting' && (
        <AnswersSource
          onFile={(file) => void form.choose(file)}
          onText={form.paste}
          onClose={onClose}
        />
      )}
      {state.kind === 'reading' && <p role="status">{t('form.reading')}</p>}
      {state.kind === 'preview' && (
        <FormPreviewPart preview={state} form={form} onClose={onClose} />
      )}
      {state.kind === 'elsewhere' && <Elsewhere {...state} form={form} onClose={onClose} />}
      {state.kind === 'fault' && (
        <>
          <div role="alert">
            <h3>{t('form.trouble')}</h3>
            <p>
              {faultWords(state.fault)} {t('form.safe')}
            </p>
          </div>
          <div class="dialog-buttons">
            <Button onPress={onClose}>{t('form.close')}</Button>
            <Button tone="main" onPress={form.restart}>
              {t('form.again')}
            </Button>
          </div>
        </>
      )}
      {(state.kind === 'done' || state.kind === 'refused') && (
        <>
          <p role={state.kind === 'done' ? 'status' : 'alert'}>
            {t(state.kind === 'done' ? 'form.done' : 'form.refused')}
          </p>
          <div class="dialog-buttons">
            <Button tone="main" onPress={onClose}>
              {t('form.close')}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}

type ElsewhereProps = Extract<FormImportState, { readonly kind: 'elsewhere' }> &
  FormImportDialogProps;

function Elsewhere({ known, form, onClose }: ElsewhereProps) {
  // One that is still to come has no page yet.
  const page = known === undefined || known.state === 'planned' ? undefined : known;
  return (
    <>
      <p role="alert">
        {page === undefined
          ? t('form.elsewhere.unknown')
          : t('form.elsewhere.known', [dateWords(page.startedAt, 'full')])}
      </p>
      <div class="dialog-buttons">
        <Button onPress={onClose}>{t('form.close')}</Button>
        <Button onPress={form.useHere}>{t('form.elsewhere.here')}</Button>
        {page !== undefined && (
          <a class="button" data-tone="main" href={`#${page.id}`} onClick={onClose}>
            {t('form.elsewhere.go')}
          </a>
        )}
      </div>
    </>
  );
}
