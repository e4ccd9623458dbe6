/**
 * Finding another question in the middle of a call.
 *
 * Owns: what is offered before and after typing, and what Enter does. Must not know: elements.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { alternates } from '@/domain/alternates.ts';
import { findAsks } from '@/domain/choosing.ts';
import { type EntryId, entryIdOf, questionId } from '@/domain/ids.ts';
import type { Asks, Entry } from '@/domain/interview.ts';
import { type Keeping, keepingOf, keepOwnEdits, OWN_ASPECT } from '@/domain/keep-own.ts';
import type { Moment, MomentKind } from '@/domain/moment.ts';
import { questionsFor } from '@/domain/moment-questions.ts';
import type { createQuestionSearch } from '@/domain/search.ts';
import type { Pack } from '@/domain/shipped-template.ts';
import { QUESTION_LENGTH, type Question, type Template } from '@/domain/template.ts';
import type { Checklist } from './checklist.ts';
import type { InterviewModel } from './interview-model.ts';
import type { EarlierInterviews } from './past-entries.ts';
import type { Surroundings } from './ports.ts';

/** Before anything is typed: as many as are seen in one glance. */
const AT_A_GLANCE = 3;
const AT_MOST = 12;
/** What is longer is no search but a question that somebody writes; in characters. */
const LONGEST_SEARCH = 24;

export type Choice =
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** The kind of the moment that brought it up, in words; undefined: none did. */
      readonly because: string | undefined;
    }
  /** Whether the plan of an earlier interview was seen in this one. */
  | { readonly kind: 'plan'; readonly asks: Asks }
  /** The person's own words, to be asked as they are. */
  | { readonly kind: 'own'; readonly text: string };

export type FindAnother = {
  readonly isOpen: ReadonlySignal<boolean>;
  /** How often it was asked for. */
  readonly shows: ReadonlySignal<number>;
  readonly query: ReadonlySignal<string>;
  readonly choices: ReadonlySignal<readonly Choice[]>;
  /** Enter would replace the open question; false when it is asked, one's own, or there is none. */
  readonly canReplace: ReadonlySignal<boolean>;
  readonly show: (query?: string) => void;
  /** As it was before the page was loaded anew: nobody has asked for it just now. */
  readonly showAgain: (query: string) => void;
  /** Whether its field takes the keyboard as it appears. */
  readonly takesFocus: () => boolean;
  readonly hide: () => void;
  readonly search: (query: string) => void;
  /** A question of one's own, and whether it stands in the template by now. */
  readonly keepingOf: (entry: Entry) => Keeping;
  readonly keep: (entry: Entry) => void;
  /** Takes the choice in place of the open question, or beside it; the new entry. */
  readonly take: (choice: Choice, how: 'replace' | 'add') => EntryId | null;
};

export function createFindAnother(options: {
  readonly interview: InterviewModel;
  readonly checklist: Checklist;
  readonly template: ReadonlySignal<Template>;
  /** What of the language in use is asked for here: its packs. */
  readonly spoken: ReadonlySignal<{ readonly packs: readonly Pack[] }>;
  /** Null until it has come: it is loaded after the panel. Own words can be asked without it. */
  readonly createSearch: ReadonlySignal<typeof createQuestionSearch | null>;
  /** Those that count by now: none before it is time for feedback. */
  readonly moments: ReadonlySignal<readonly Moment[]>;
  /** Null until it has come: it is loaded after the panel. */
  readonly earlier: ReadonlySignal<EarlierInterviews | null>;
  readonly kindWord: (kind: MomentKind) => string;
  readonly surroundings: Surroundings;
  /** The name of the aspect that own questions stand under. */
  readonly ownAspect: string;
}): FindAnother {
  const { interview, checklist, template, spoken, earlier } = options;
  const isOpen = signal(false, { name: 'isOpen' });
  const shows = signal(0, { name: 'findShows' });
  const query = signal('', { name: 'findQuery' });
  const plans = signal<readonly Asks[]>([], { name: 'findPlans' });
  let takesFocus = true;
  const index = computed(() => options.createSearch.value?.(template.value), {
    name: 'findIndex',
  });
  const open = computed(
    () => interview.entries.value.find((entry) => entry.id === checklist.open.value),
    { name: 'openEntry' },
  );
  const canReplace = computed(
    () =>
      open.value !== undefined &&
      open.value.status !== 'asked' &&
      // One's own words could not be found again.
      open.value.asks.aspect !== OWN_ASPECT,
    { name: 'canReplace' },
  );

  const asked = computed(() => questionsFor(options.moments.value), { name: 'askedByMoments' });
  function offer(question: Question): Choice {
    const kind = asked.value.get(question.id);
    return { kind: 'question', question, because: kind && options.kindWord(kind) };
  }

  const free = computed(
    () =>
      alternates({
        template: template.value,
        packs: spoken.value.packs.concat(earlier.value?.packs.value ?? []),
        head: interview.head.value,
        entries: interview.entries.value,
        open: open.value,
        asked: [...asked.value.keys()],
      }),
    { name: 'alternates' },
  );

  function own(text: string): Asks {
    return {
      template: template.peek().id,
      question: questionId(`own-${options.surroundings.ids.next()}`),
      text,
      hint: '',
      aspect: OWN_ASPECT,
      aspectName: options.ownAspect,
      questionKind: 'open',
    };
  }

  /** As it opens and not again: nothing moves while one looks. */
  function lookBack(): void {
    void earlier.peek()?.past.read();
    plans.value = earlier.peek()?.carriedOver() ?? [];
  }

  function asksFor(choice: Choice): Asks | undefined {
    if (choice.kind === 'plan') return choice.asks;
    return choice.kind === 'own' ? own(choice.text) : findAsks(template.peek(), choice.question.id);
  }

  return {
    keepingOf: (entry) => keepingOf(template.value, entry),
    keep: (entry) => interview.act(null, () => keepOwnEdits(template.peek(), entry)),
    isOpen,
    shows,
    query,
    canReplace,
    choices: computed(
      (): readonly Choice[] => {
        const words = query.value.trim();
        if (words === '') {
          return [
            ...plans.value.map((asks): Choice => ({ kind: 'plan', asks })),
            ...free.value.slice(0, AT_A_GLANCE).map(offer),
          ];
        }
        const byId = new Map(free.value.map((question) => [question.id, question]));
        // What is read of the past counts from the next key on: nothing moves while one looks.
        const favours = { moments: asked.value.keys(), past: earlier.peek()?.past.now() ?? [] };
        const ids = index.value?.find(words, favours) ?? [];
        const found = ids.flatMap((id) => byId.get(id) ?? []);
        return [
          ...found.slice(0, AT_MOST).map(offer),
          { kind: 'own', text: words.slice(0, QUESTION_LENGTH) },
        ];
      },
      { name: 'choices' },
    ),
    show(words) {
      takesFocus = true;
      lookBack();
      // Asked for again it keeps what was typed; left with Escape, what was written.
      const isWritten = isOpen.peek() || query.peek().length > LONGEST_SEARCH;
      if (words !== undefined || !isWritten) query.value = words ?? '';
      isOpen.value = true;
      shows.value += 1;
    },
    showAgain(words) {
      takesFocus = false;
      lookBack();
      query.value = words;
      isOpen.value = true;
    },
    takesFocus: () => takesFocus,
    hide() {
      isOpen.value = false;
    },
    search(words) {
      query.value = words;
    },
    take(choice, how) {
      const asks = asksFor(choice);
      if (asks === undefined) return null;
      const out = open.peek();
      isOpen.value = false;
      query.value = '';
      if (how === 'add' || !canReplace.peek() || out === undefined) return interview.add(asks);
      // In one step: between the two the row would be gone, and come back at the end.
      return batch(() => {
        checklist.replaced(out.id, entryIdOf(asks.template, asks.question));
        return interview.swap(out.id, asks);
      });
    },
  };
}
