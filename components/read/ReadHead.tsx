/** The beginning of the reading page: whose questions these are, how many, and what to do with them. */
import type { ComponentChildren } from 'preact';
import type { SaveState } from '@/domain/replica.ts';
import { t } from '@/locales/t.ts';
import { SaveTrouble, SaveWord } from '../ui/SaveWord.tsx';

export type ReadHeadProps = {
  readonly name: string;
  readonly count: number;
  readonly saveState: SaveState;
  readonly children: ComponentChildren;
};

export function ReadHead({ name, count, saveState, children }: ReadHeadProps) {
  return (
    <header class="read-head">
      <p class="read-product small dim">
        <span>{name}</span>
        <SaveWord state={saveState} />
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
      <SaveTrouble state={saveState} />
      {children}
    </header>
  );
}
