/** The field in which questions are sought: in the popup and on the reading page. */
import type { ReadonlySignal } from '@preact/signals';
import { Search } from 'lucide';
import type { RefObject } from 'preact';
import { t } from '@/locales/t.ts';
import { Icon } from './Icon.tsx';
import './search-field.css';

export type SearchFieldProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** Followed here and nowhere around: a letter concerns this field alone. */
  readonly query: ReadonlySignal<string>;
  readonly onSeek: (query: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The element that says which keys there are. */
  readonly describedBy: string;
};

export function SearchField({ fieldRef, query, onSeek, onKeyDown, describedBy }: SearchFieldProps) {
  return (
    <div class="search-field">
      <Icon node={Search} />
      <input
        ref={fieldRef}
        type="search"
        class="field"
        aria-label={t('popup.search')}
        aria-describedby={describedBy}
        placeholder={t('popup.search')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query.value}
        onInput={(event) => onSeek(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
