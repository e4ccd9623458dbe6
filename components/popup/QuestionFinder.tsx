/**
 * Finding a question: the search, the aspects, the list, and the keys that go through all three.
 *
 * Owns: moving between search and list by arrows, and choosing the first match by Enter.
 */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Question, Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { AspectChips } from './AspectChips.tsx';
import { OfferedList } from './OfferedList.tsx';
import './finder.css';

export type QuestionFinderProps = {
  readonly preparation: Preparation;
  readonly template: Template;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly say: (words: string) => void;
};

export function QuestionFinder({ preparation, template, searchRef, say }: QuestionFinderProps) {
  const root = useRef<HTMLDivElement>(null);
  const aspect = preparation.aspect.value;

  function choose(question: Question): void {
    preparation.toggle(question);
    const count = preparation.chosen.peek().length;
    if (preparation.isChosen(question)) say(t('popup.chosenNow', count));
  }

  function ticks(): readonly HTMLElement[] {
    return [...(root.current?.querySelectorAll<HTMLElement>('.question input') ?? [])];
  }

  function step(event: KeyboardEvent, by: 1 | -1): void {
    const rows = ticks();
    const at = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
    event.preventDefault();
    if (at === 0 && by === -1) searchRef.current?.focus();
    else rows[at + by]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const search = searchRef.current;
    if (search === null || event.isComposing || event.altKey) return;
    const inSearch = event.target === search;
    const inRow = event.target instanceof HTMLElement && event.target.closest('.question') !== null;
    if (event.key === 'ArrowDown' && (inRow || (inSearch && ticks().length > 0))) step(event, 1);
    else if (event.key === 'ArrowUp' && inRow) step(event, -1);
    else if (event.key === 'Enter' && inSearch) chooseFirst(search);
    else if (event.key === 'Escape' && search.value !== '') clear(event, search);
    else if (!inSearch && isLetter(event)) search.focus();
  }

  function chooseFirst(search: HTMLInputElement): void {
    const first = preparation.matches.peek()?.[0];
    if (first === undefined) return;
    choose(first);
    // The next word typed takes the place of this one; Enter again takes the next match.
    search.select();
  }

  function clear(event: KeyboardEvent, search: HTMLInputElement): void {
    // Kept from the browser, which would close the whole popup.
    event.preventDefault();
    preparation.search('');
    search.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it.
    <div class="finder" ref={root} onKeyDown={onKeyDown}>
      <h2 class="concern small">{t('popup.concern')}</h2>
      <div class="finder-search">
        <SearchField
          fieldRef={searchRef}
          query={preparation.query}
          onSeek={preparation.search}
          describedBy="finder-keys"
        />
        <span id="finder-keys" hidden>
          {t('popup.keys')}
        </span>
      </div>
      <AspectChips
        aspects={template.aspects}
        language={template.language || undefined}
        shown={aspect}
        onShow={preparation.showAspect}
      />
      <OfferedList
        preparation={preparation}
        template={template}
        onChoose={choose}
        onLeave={() => searchRef.current?.focus()}
      />
    </div>
  );
}

function isLetter(event: KeyboardEvent): boolean {
  return [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
}
