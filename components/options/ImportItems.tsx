/** The things of one sort that a file brings; long lists wait folded up. */
import { useState } from 'preact/hooks';
import type { ImportItem, ImportKind } from '@/domain/template-import.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { importKindAbout, importKindWord } from './import-words.ts';

export type ImportItemsProps = {
  readonly kind: ImportKind;
  readonly items: readonly ImportItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onPick: (item: string, isChosen: boolean) => void;
  readonly onPickAll: (kind: ImportKind, isChosen: boolean) => void;
};

/** Short enough to be seen at once. */
const OPEN_UP_TO = 12;
/** Drawn at a time. */
const STEP = 100;

export function ImportItems({ kind, items, chosen, onPick, onPickAll }: ImportItemsProps) {
  const [drawn, setDrawn] = useState(STEP);
  const taken = items.filter((item) => chosen.has(item.id)).length;
  return (
    <details class="import-items" open={items.length <= OPEN_UP_TO || kind === 'yours'}>
      <summary>
        {importKindWord(kind)}
        <span class="small dim">
          {' '}
          {t('options.import.taken', [String(taken), String(items.length)])}
        </span>
      </summary>
      <p class="small dim">{importKindAbout(kind)}</p>
      {items.length > 1 && (
        <div class="import-all">
          <Button tone="quiet" onPress={() => onPickAll(kind, true)}>
            {t('options.import.all')}
          </Button>
          <Button tone="quiet" onPress={() => onPickAll(kind, false)}>
            {t('options.import.none')}
          </Button>
        </div>
      )}
      <ul>
        {items.slice(0, drawn).map((item) => (
          <li key={item.id}>
            <label class="import-item">
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                onChange={(event) => onPick(item.id, event.currentTarget.checked)}
              />
              <span class="import-words">
                <span dir="auto">{item.words}</span>
                <span class="small dim" dir="auto">
                  {item.what === 'aspect' ? t('options.import.anAspect') : item.aspect}
                </span>
                {item.here !== undefined && item.here !== item.words && (
                  <span class="small" dir="auto">
                    {t('options.import.here', [item.here])}
                  </span>
                )}
                {item.before !== undefined &&
                  item.before !== item.words &&
                  item.before !== item.here && (
                    <span class="small dim" dir="auto">
                      {t('options.import.before', [item.before])}
                    </span>
                  )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {items.length > drawn && (
        <Button tone="quiet" onPress={() => setDrawn(drawn + STEP)}>
          {t('options.import.more', items.length - drawn)}
        </Button>
      )}
    </details>
  );
}
