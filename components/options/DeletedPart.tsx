/** What was deleted lately, each with the way back. */
import { RotateCcw } from 'lucide';
import type { DeletedThing } from '@/domain/deleted-template.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import './deleted.css';

export type DeletedPartProps = {
  readonly things: readonly DeletedThing[];
  readonly onBringBack: (thing: DeletedThing) => void;
};

/** A template of two thousand questions that was emptied is not to fill the page. */
const MOST_SHOWN = 100;

export function DeletedPart({ things, onBringBack }: DeletedPartProps) {
  if (things.length === 0) return null;
  return (
    <details class="deleted">
      <summary>{t('options.deleted.title', things.length)}</summary>
      <p class="small dim">{t('options.deleted.about')}</p>
      <ul>
        {things.slice(0, MOST_SHOWN).map((thing) => (
          <li key={thing.key}>
            <span class="deleted-words">
              <span dir="auto">{thing.words}</span>
              <span class="small dim">{aboutOf(thing)}</span>
            </span>
            <Button tone="quiet" icon={RotateCcw} onPress={() => onBringBack(thing)}>
              {t('options.deleted.bringBack')}
              <span class="visually-hidden"> {thing.words}</span>
            </Button>
          </li>
        ))}
      </ul>
      {things.length > MOST_SHOWN && (
        <p class="small dim">{t('options.deleted.more', things.length - MOST_SHOWN)}</p>
      )}
    </details>
  );
}

function aboutOf({ kind, goneAt, parts }: DeletedThing): string {
  const day = goneAt === 0 ? '' : new Date(goneAt).toLocaleDateString(t('language') || undefined);
  const what = {
    template: t('options.deleted.template', parts.length),
    aspect: t('options.deleted.aspect', parts.length),
    question: t('options.deleted.question'),
  }[kind];
  return day === '' ? what : `${what} · ${day}`;
}
