/**
 * The reading page: every question by aspect, with room to think, and the chosen ones at the side.
 *
 * Owns: how its parts hang together. Must not know: storage, tabs. It shares the popup's model.
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RecordKey } from '@/domain/keys.ts';
import type { SaveState, Unreadable } from '@/domain/replica.ts';
import type { Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { SaveTrouble, SaveWord } from '../ui/SaveWord.tsx';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { ReadAspect } from './ReadAspect.tsx';
import { ReadSide } from './ReadSide.tsx';
import './read.css';

export type ReadPageProps = {
  readonly preparation: Preparation;
  readonly template: ReadonlySignal<Template>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, Unreadable>>;
};

export function ReadPage({ preparation, template, saveState, unreadable }: ReadPageProps) {
  const said = useSignal('');
  const aspects = template.value.aspects.filter((aspect) => aspect.questions.length > 0);
  const count = aspects.reduce((sum, aspect) => sum + aspect.questions.length, 0);

  function say(words: string): void {
    said.value = words;
  }

  return (
    <div class="read">
      <header class="read-head">
        <p class="read-product small dim">
          <span>{template.value.name}</span>
          <SaveWord state={saveState.value} />
        </p>
        <h1>{count === 0 ? t('read.empty.title') : t('read.title', count)}</h1>
        <p class="read-about">{count === 0 ? t('read.empty.about') : t('read.about')}</p>
        {count === 0 && (
          <p class="read-first">
            <a class="button" data-tone="main" href="options.html">
              {t('read.empty.write')}
            </a>
          </p>
        )}
        <SaveTrouble state={saveState.value} />
        <UnreadableWord unreadable={unreadable.value} />
      </header>
      {(count > 0 || preparation.chosen.value.length > 0) && (
        <ReadSide preparation={preparation} aspects={aspects} say={say} />
      )}
      <main class="read-main">
        {aspects.map((aspect) => (
          <ReadAspect key={aspect.id} aspect={aspect} preparation={preparation} say={say} />
        ))}
      </main>
      <p role="status" class="visually-hidden">
        {said.value}
      </p>
    </div>
  );
}
