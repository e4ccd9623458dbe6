/** What a chosen file would change, before anything does; or what is wrong with it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Compared, TemplateImport } from '@/domain/template-import.ts';
import { t } from '@/locales/t.ts';
import type { TemplateExchange } from '@/state/template-import.ts';
import { Button } from '../ui/Button.tsx';
import { countWords } from './count-words.ts';
import { faultWords } from './import-words.ts';

export type ImportCardProps = { readonly exchange: TemplateExchange };

export function ImportCard({ exchange }: ImportCardProps) {
  const state = exchange.state.value;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.kind === 'preview' || state.kind === 'fault') card.current?.focus();
  }, [state]);

  if (state.kind === 'idle') return null;
  return (
    <section class="import-card" ref={card} tabIndex={-1} aria-labelledby="import-title">
      {state.kind === 'preview' && (
        <>
          <h2 id="import-title">{t('options.import.title', [state.file])}</h2>
          <Preview plan={state.plan} exchange={exchange} />
        </>
      )}
      {state.kind === 'fault' && (
        <div role="alert">
          <h2 id="import-title">{t('options.import.trouble', [state.file])}</h2>
          <p>{faultWords(state.fault)}</p>
        </div>
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
      {state.kind !== 'preview' && (
        <div class="card-buttons">
          <Button onPress={exchange.dismiss}>{t('options.import.close')}</Button>
        </div>
      )}
    </section>
  );
}

type PreviewProps = { readonly plan: TemplateImport; readonly exchange: TemplateExchange };

function Preview({ plan, exchange }: PreviewProps) {
  const isNothing = plan.edits.length === 0;
  return (
    <>
      {isNothing && <p>{t('options.import.nothing')}</p>}
      <table class="import-counts">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('options.import.added')}</th>
            <th scope="col">{t('options.import.changed')}</th>
            <th scope="col">{t('options.import.same')}</th>
          </tr>
        </thead>
        <tbody>
          <Counts name={t('options.import.questions')} of={plan.questions} />
          <Counts name={t('options.import.aspects')} of={plan.aspects} />
        </tbody>
      </table>
      {!isNothing && <p class="small dim">{t('options.import.about')}</p>}
      <div class="card-buttons">
        {!isNothing && (
          <Button tone="main" onPress={exchange.apply}>
            {t('options.import.apply')}
          </Button>
        )}
        <Button onPress={exchange.dismiss}>
          {t(isNothing ? 'options.import.close' : 'options.import.cancel')}
        </Button>
      </div>
    </>
  );
}

function Counts({ name, of }: { readonly name: string; readonly of: Compared }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{countWords(of.added)}</td>
      <td>{countWords(of.changed)}</td>
      <td>{countWords(of.same)}</td>
    </tr>
  );
}
