/** The search over past interviews and the choice of one sort of them, above the list. */
import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { History } from '@/state/history.ts';
import { Button } from '../ui/Button.tsx';
import { INTERVIEW_TYPES, interviewTypeWord } from '../ui/interview-type-word.ts';
import './history.css';

export type HistoryFinderProps = {
  readonly history: History;
  /** All interviews. */
  readonly total: number;
};

export function HistoryFinder({ history, total }: HistoryFinderProps) {
  const { search, filter } = history;
  const field = useRef<HTMLInputElement>(null);
  const isSought = search.found.value !== null;
  const isNarrowed = isSought || filter.isNarrowed.value;

  // Before the first picture, not some time after it: a key that is shown is obeyed.
  useLayoutEffect(() => {
    const life = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.defaultPrevented || isTyping(event.target)) return;
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, []);

  function showAll(): void {
    search.seek('');
    filter.chooseKind(null);
    filter.chooseAspect(null);
    field.current?.focus();
  }

  return (
    <search class="history-finder">
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={t('interviews.search')}
        aria-keyshortcuts="/"
        placeholder={t('interviews.search')}
        value={search.query.value}
        onInput={(event) => search.seek(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          search.seek('');
        }}
      />
      <div class="history-sorts">
        <KindChoice history={history} />
        <AspectChoice history={history} />
      </div>
      <div class="history-count">
        <p class="small dim" role="status">
          {isNarrowed && t('interviews.shown', [String(history.count.value), String(total)])}
          {isSought && !search.isWhole.value && ` ${t('interviews.stillReading')}`}
        </p>
        {isNarrowed && (
          <Button tone="quiet" icon={X} onPress={showAll}>
            {t('interviews.showAll')}
          </Button>
        )}
      </div>
    </search>
  );
}

/** Whether a key there is a letter of somebody's words. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, dialog, [contenteditable="true"]') !== null;
}

/** Nothing where there is nothing to choose. */
function KindChoice({ history: { filter } }: Pick<HistoryFinderProps, 'history'>) {
  const kinds = INTERVIEW_TYPES.filter((type) => filter.kinds.value.includes(type));
  if (kinds.length === 0) return null;
  return (
    <select
      class="field"
      aria-label={t('interviews.kind')}
      value={filter.kind.value ?? ''}
      onChange={(event) => {
        filter.chooseKind(kinds.find((kind) => kind === event.currentTarget.value) ?? null);
      }}
    >
      <option value="">{t('interviews.allKinds')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {interviewTypeWord(kind)}
        </option>
      ))}
    </select>
  );
}

function AspectChoice({ history: { filter } }: Pick<HistoryFinderProps, 'history'>) {
  const aspects = filter.aspects.value;
  if (aspects.length === 0) return null;
  return (
    <select
      class="field"
      aria-label={t('interviews.aspect')}
      value={filter.aspect.value ?? ''}
      onChange={(event) => filter.chooseAspect(event.currentTarget.value || null)}
    >
      <option value="">{t('interviews.allAspects')}</option>
      {aspects.map((aspect) => (
        <option key={aspect} value={aspect}>
          {aspect}
        </option>
      ))}
    </select>
  );
}
