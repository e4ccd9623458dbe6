/** What a file would bring, sort by sort, each thing to be taken or left. */
import { useId } from 'preact/hooks';
import { IMPORT_KINDS, type ImportItem, type ImportKind } from '@/domain/template-import.ts';
import { t } from '@/locales/t.ts';
import type { ImportPreview, TemplateExchange } from '@/state/template-import.ts';
import { Button } from '../ui/Button.tsx';
import { countWords } from './count-words.ts';
import { ImportItems } from './ImportItems.tsx';
import { ImportLeft } from './ImportLeft.tsx';
import { importKindWord } from './import-words.ts';

export type ImportPreviewPartProps = {
  readonly preview: ImportPreview;
  readonly exchange: TemplateExchange;
  readonly here: string | undefined;
};

const ALWAYS: readonly ImportKind[] = ['added', 'changed', 'same'];
const SOMETIMES: readonly ImportKind[] = ['yours', 'deleted', 'duplicate'];

export function ImportPreviewPart({ preview, exchange, here }: ImportPreviewPartProps) {
  const { plan, chosen, content, aim, left } = preview;
  const isNothing = plan.items.every((item) => item.kind === 'same');
  const of = (kind: ImportKind) => plan.items.filter((item) => item.kind === kind);
  const columns = [...ALWAYS, ...SOMETIMES.filter((kind) => of(kind).length > 0)];
  const taken = plan.items.filter((item) => chosen.has(item.id)).length;
  const credit = [content.edition ?? '', content.author ?? ''].filter((words) => words !== '');
  return (
    <>
      {credit.length > 0 && (
        <p class="small dim" dir="auto">
          {[content.name, ...credit, content.language].join(' · ')}
        </p>
      )}
      {here !== undefined && <Aim preview={preview} exchange={exchange} here={here} />}
      {isNothing && (
        <p>{t(preview.from === 'paste' ? 'options.paste.nothing' : 'options.import.nothing')}</p>
      )}
      <table class="import-counts" aria-labelledby="import-title">
        <thead>
          <tr>
            <td />
            {columns.map((kind) => (
              <th scope="col" key={kind}>
                {importKindWord(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['question', 'aspect'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">
                {t(what === 'question' ? 'options.import.questions' : 'options.import.aspects')}
              </th>
              {columns.map((kind) => (
                <td key={kind}>{countWords(countOf(of(kind), what))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left !== undefined && <ImportLeft left={left} />}
      {IMPORT_KINDS.filter((kind) => kind !== 'same' && of(kind).length > 0).map((kind) => (
        <ImportItems
          key={`${aim} ${kind}`}
          kind={kind}
          items={of(kind)}
          chosen={chosen}
          onPick={exchange.pick}
          onPickAll={exchange.pickAll}
        />
      ))}
      {!isNothing && <p class="small dim">{t('options.import.about')}</p>}
      <div class="card-buttons">
        {(!isNothing || aim === 'new') && (
          <Button tone="main" disabled={taken === 0 && aim === 'here'} onPress={exchange.apply}>
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

function countOf(items: readonly ImportItem[], what: ImportItem['what']): number {
  return items.filter((item) => item.what === what).length;
}

/** Into the template that is shown, or beside it. */
function Aim({ preview, exchange, here }: ImportPreviewPartProps) {
  const name = useId();
  const { aim, content } = preview;
  return (
    <fieldset class="import-aim">
      <legend class="visually-hidden">{t('options.import.aim.label')}</legend>
      <label>
        <input
          type="radio"
          name={name}
          checked={aim === 'here'}
          onChange={() => exchange.aimAt('here')}
        />
        <span>{t('options.import.aim.here', [here ?? ''])}</span>
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={aim === 'new'}
          onChange={() => exchange.aimAt('new')}
        />
        <span>{t('options.import.aim.new', [content.name])}</span>
      </label>
    </fieldset>
  );
}
