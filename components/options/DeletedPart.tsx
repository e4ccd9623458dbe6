/** What was deleted lately, each with the way back. */
import { RotateCcw } from 'lucide';
import { useRef } from 'preact/hooks';
import type { DeletedThing } from '@/domain/deleted-template.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../ui/Button.tsx';
import { useGoneRow } from '../ui/gone-row.ts';
import { HiddenWords } from './HiddenWords.tsx';
import './deleted.css';

export type DeletedPartProps = {
  readonly things: readonly DeletedThing[];
  /** Of the template whose aspects and questions are among them; undefined: not known. */
  readonly language: string | undefined;
  readonly onBringBack: (thing: DeletedThing) => void;
  /** The last of them is back; what was pressed is gone. */
  readonly onNoneLeft: () => void;
};

/** A template of two thousand questions that was emptied is not to fill the page. */
const MOST_SHOWN = 100;

export function DeletedPart({ things, language, onBringBack, onNoneLeft }: DeletedPartProps) {
  const list = useRef<HTMLUListElement>(null);
  const goes = useGoneRow(list, { control: 'button', goOn: onNoneLeft });
  if (things.length === 0) return null;
  const languageOf = ({ kind }: DeletedThing) => (kind === 'template' ? undefined : language);
  return (
    <details class="deleted">
      <summary>{t('options.deleted.title', things.length)}</summary>
      <p class="small dim">{t('options.deleted.about')}</p>
      <ul ref={list}>
        {things.slice(0, MOST_SHOWN).map((thing, at) => (
          <li key={thing.key}>
            <span class="deleted-words">
              <span dir="auto" lang={languageOf(thing)}>
                {thing.words}
              </span>
              <span class="small dim">{aboutOf(thing)}</span>
            </span>
            <Button
              tone="quiet"
              icon={RotateCcw}
              onPress={() => {
                goes(at);
                onBringBack(thing);
              }}
            >
              {t('options.deleted.bringBack')}
              <HiddenWords words={thing.words} language={languageOf(thing)} />
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
