/**
 * Which of several planned interviews this call is for: one press, or its number as a key.
 *
 * Loaded after the panel. It stands at the list's end and stays in sight there, so that no row moves as
 * it comes or goes, and it takes no focus.
 */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { WhichInterview } from '@/state/which-interview.ts';
import { plannedFacts, preparedDay } from '../ui/planned-words.ts';

export type WhichOneProps = {
  readonly which: WhichInterview;
  /** What was pressed is gone: the keyboard goes on in the interview chosen. */
  readonly onChosen: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox]),textarea,select');

export function WhichOne(props: WhichOneProps) {
  const { which } = props;
  const onChosen = useRef(props.onChosen);
  onChosen.current = props.onChosen;
  const choices = which.choices.value;
  const isAsked = choices.length > 0;

  useEffect(() => {
    if (!isAsked) return;
    const life = new AbortController();
    const choose = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
      const chosen = which.choices.peek()[Number(event.key) - 1];
      if (chosen === undefined) return;
      which.choose(chosen.head.id);
      onChosen.current();
    };
    document.addEventListener('keydown', choose, { signal: life.signal });
    return () => life.abort();
  }, [isAsked, which]);

  if (!isAsked) return null;
  const leaving = which.leaving.value;
  return (
    <section class="which" aria-label={t('which.title')}>
      <h2>{t('which.title')}</h2>
      {leaving !== null && (
        <p class="small dim">{leaving === 'waits' ? t('which.waits') : t('which.ends')}</p>
      )}
      <ol>
        {choices.map(({ head, first, preparedAt }, at) => {
          const facts = plannedFacts(head);
          const name = facts || first || t('which.nameless');
          const about = [preparedDay(preparedAt), facts === '' ? '' : first];
          return (
            <li key={head.id}>
              <button
                type="button"
                class="menu-item"
                aria-keyshortcuts={String(at + 1)}
                onClick={() => {
                  which.choose(head.id);
                  onChosen.current();
                }}
              >
                <span class="which-key small" aria-hidden="true">
                  {at + 1}
                </span>
                <span class="which-words" title={[name, ...about].filter(Boolean).join(' · ')}>
                  <span class="which-name" dir="auto">
                    {name}
                  </span>
                  <span class="small dim which-about" dir="auto">
                    {[at === 0 ? t('which.shown') : '', ...about].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
