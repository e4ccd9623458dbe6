/** What a chosen file would change, before anything does; or what is wrong with it. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { TemplateExchange } from '@/state/template-import.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOnNews } from './focus-news.ts';
import { ImportPreviewPart } from './ImportPreviewPart.tsx';
import { faultWords } from './import-words.ts';
import { PasteField, type PasteFieldProps } from './PasteField.tsx';
import { pastedFaultWords } from './pasted-fault-words.ts';
import './import.css';

export type ImportCardProps = {
  readonly exchange: TemplateExchange;
  /** The template that is being edited; undefined where it cannot be changed. */
  readonly here: string | undefined;
  /** What was pasted, to be mended beside what is wrong with it. */
  readonly paste: Pick<PasteFieldProps, 'pasted' | 'onChange' | 'onLook'>;
};

export function ImportCard({ exchange, here, paste }: ImportCardProps) {
  const state = exchange.state.value;
  const card = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const { kind } = state;
  useEffect(() => {
    if (kind !== 'idle') {
      opener.current ??= document.activeElement;
      return;
    }
    // What closed it is gone with it.
    const before = opener.current;
    opener.current = null;
    if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
  }, [kind]);
  useFocusOnNews(card, kind, state.kind === 'fault' ? state : kind);

  if (state.kind === 'idle') return null;
  const isPasteWrong = state.kind === 'fault' && state.from === 'paste';
  return (
    <section class="import-card" ref={card} tabIndex={-1} aria-labelledby="import-title">
      {state.kind === 'preview' && (
        <>
          <h2 id="import-title">{t('options.import.title', [state.file])}</h2>
          <ImportPreviewPart preview={state} exchange={exchange} here={here} />
        </>
      )}
      {state.kind === 'reading' && (
        <p id="import-title" role="status">
          {t('options.import.reading', [state.file])}
        </p>
      )}
      {state.kind === 'fault' && (
        <div role="alert">
          <h2 id="import-title">{t('options.import.trouble', [state.file])}</h2>
          <p id="import-fault">
            {isPasteWrong ? pastedFaultWords(state.fault) : faultWords(state.fault)}
          </p>
        </div>
      )}
      {isPasteWrong && (
        <PasteField
          {...paste}
          about="import-fault"
          isWrong
          onClose={exchange.dismiss}
          closeWord={t('options.import.close')}
        />
      )}
      {state.kind === 'refused' && (
        <p id="import-title" role="alert">
          {t('options.import.refused')}
        </p>
      )}
      {state.kind === 'done' && (
        <p id="import-title" role="status">
          {t('options.import.done', [state.file])}
        </p>
      )}
      {state.kind !== 'preview' && !isPasteWrong && (
        <div class="card-buttons">
          <Button onPress={exchange.dismiss}>{t('options.import.close')}</Button>
        </div>
      )}
    </section>
  );
}
