/**
 * The reading page: every question by aspect, with room to think, and the chosen ones at the side.
 *
 * Owns: how its parts hang together. Must not know: storage, tabs. It shares the popup's model.
 */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RecordKey } from '@/domain/keys.ts';
import type { SaveState, Unreadable } from '@/domain/replica.ts';
import type { FollowUps } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Preparation } from '@/state/preparation.ts';
import type { Reading } from '@/state/reading.ts';
import { Button } from '../ui/Button.tsx';
import { saidAnew } from '../ui/said-anew.ts';
import { UnreadableWord } from '../ui/UnreadableWord.tsx';
import { ChosenOnPaper } from './ChosenOnPaper.tsx';
import { ReadAspect, ReadMatches } from './ReadAspect.tsx';
import { ReadHead } from './ReadHead.tsx';
import { ReadSide } from './ReadSide.tsx';
import { ReadTools } from './ReadTools.tsx';
import { stepByArrow } from './read-keys.ts';
import { useCurrentSection } from './use-current-section.ts';
import './read.css';
import './read-print.css';

export type ReadPageProps = {
  readonly preparation: Preparation;
  readonly reading: Reading;
  readonly template: ReadonlySignal<Template>;
  /** The follow-ups that questions name. */
  /** In the language of the template. */
  readonly followUps: ReadonlySignal<FollowUps>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, Unreadable>>;
  readonly onPrint: () => void;
};

export function ReadPage(props: ReadPageProps) {
  const { preparation, reading, template } = props;
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const sought = useRef<string | null>(null);
  const matches = reading.matches.value;
  const aspects = matches === null ? reading.aspects.value : [];
  const current = useCurrentSection(
    root,
    aspects.map(({ id }) => id),
  );
  const all = template.value.aspects.reduce((sum, { questions }) => sum + questions.length, 0);
  const say = (words: string) => {
    said.value = saidAnew(said.peek(), words);
  };
  const list = { preparation, followUps: props.followUps.value, say };

  useEffect(() => {
    const id = sought.current;
    sought.current = null;
    if (id !== null) location.hash = id;
  });

  /** A chosen question that is not among those shown is looked for among all. */
  function onLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = link?.getAttribute('href')?.replace(/^#/, '') ?? '';
    if (link === null || !reading.isNarrowed.peek() || document.getElementById(id)) return;
    event.preventDefault();
    sought.current = id;
    reading.clear();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (root.current && search.current) stepByArrow(event, root.current, search.current);
  }

  /** What is pressed goes. */
  function showAll(): void {
    search.current?.focus();
    reading.clear();
  }

  function chooseFirst(): void {
    const first = reading.matches.peek()?.find(({ question }) => !preparation.isChosen(question));
    if (first === undefined) return;
    preparation.toggle(first.question);
    say(t('popup.chosenNow', preparation.chosen.peek().length));
    search.current?.select();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and clicks of the controls in it.
    <div class="read" ref={root} onKeyDown={onKeyDown} onClick={onLink}>
      <ReadHead name={template.value.name} count={all} saveState={props.saveState.value}>
        <UnreadableWord unreadable={props.unreadable.value} />
      </ReadHead>
      <ChosenOnPaper preparation={preparation} />
      {(all > 0 || preparation.chosen.value.length > 0) && (
        <ReadSide
          preparation={preparation}
          aspects={aspects}
          language={template.value.language || undefined}
          current={current}
          say={say}
        />
      )}
      <main class="read-main">
        {all > 0 && (
          <ReadTools
            reading={reading}
            searchRef={search}
            onEnter={chooseFirst}
            onPrint={props.onPrint}
          />
        )}
        {all > 0 && <Narrowed reading={reading} onShowAll={showAll} />}
        {matches !== null && matches.length > 0 && <ReadMatches matches={matches} {...list} />}
        {aspects.map((aspect) => (
          <ReadAspect key={aspect.id} aspect={aspect} {...list} />
        ))}
      </main>
      <p role="status" class="visually-hidden">
        {said.value}
      </p>
    </div>
  );
}

/** How many are shown, and the way back to all of them; otherwise the keys. */
function Narrowed(props: { readonly reading: Reading; readonly onShowAll: () => void }) {
  const { reading, onShowAll } = props;
  const isNarrowed = reading.isNarrowed.value;
  const count = reading.count.value;
  return (
    <div class="read-narrowed small dim">
      <p role="status">
        {isNarrowed && (count === 0 ? t('read.found.none') : t('read.found.some', count))}
      </p>
      {isNarrowed && (
        <Button tone="quiet" onPress={onShowAll}>
          {t('read.showAll')}
        </Button>
      )}
      {/* Out of sight it still tells of the search. */}
      <p id="read-keys" class="read-keys" hidden={isNarrowed}>
        {t('read.keys')}
      </p>
    </div>
  );
}
