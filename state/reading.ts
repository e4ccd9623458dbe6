/**
 * Which questions the reading page shows: those that fit one kind of interview, or hold what is sought.
 *
 * Owns: the words sought and the kind, and what is left of the template by them. A chosen question stays
 * in sight: it is read where it stands. Must not know: what is chosen, elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewType } from '@/domain/question-kind.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';

/** A kind that an interview can be of. */
export type ReadingKind = Exclude<InterviewType, 'any'>;

export type Match = { readonly question: Question; readonly aspect: Aspect };

export type Reading = {
  readonly query: ReadonlySignal<string>;
  readonly kind: ReadonlySignal<ReadingKind | null>;
  readonly seek: (query: string) => void;
  readonly fit: (kind: ReadingKind | null) => void;
  /** Shows every question again. */
  readonly clear: () => void;
  /** The aspects with something to show, each with just that. */
  readonly aspects: ReadonlySignal<readonly Aspect[]>;
  /** The best first; null while nothing is sought. */
  readonly matches: ReadonlySignal<readonly Match[] | null>;
  readonly count: ReadonlySignal<number>;
  readonly isNarrowed: ReadonlySignal<boolean>;
};

export function createReading(template: ReadonlySignal<Template>): Reading {
  const query = signal('', { name: 'readingQuery' });
  const kind = signal<ReadingKind | null>(null, { name: 'readingKind' });
  const index = computed(() => createQuestionSearch(template.value), { name: 'readingIndex' });
  const places = computed(
    () =>
      new Map(
        template.value.aspects.flatMap((aspect) =>
          aspect.questions.map((question) => [question.id, { question, aspect }] as const),
        ),
      ),
    { name: 'readingPlaces' },
  );
  const aspects = computed(
    () =>
      template.value.aspects
        .map((aspect) => ({
          ...aspect,
          questions: aspect.questions.filter((question) => fitsKind(question, kind.value)),
        }))
        .filter((aspect) => aspect.questions.length > 0),
    { name: 'readingAspects' },
  );
  const matches = computed(
    () => {
      if (query.value.trim() === '') return null;
      return index.value
        .find(query.value)
        .flatMap((id) => places.value.get(id) ?? [])
        .filter(({ question }) => fitsKind(question, kind.value));
    },
    { name: 'readingMatches' },
  );

  return {
    query,
    kind,
    seek(words) {
      query.value = words;
    },
    fit(next) {
      kind.value = next;
    },
    clear() {
      query.value = '';
      kind.value = null;
    },
    aspects,
    matches,
    count: computed(
      () =>
        matches.value?.length ??
        aspects.value.reduce((sum, aspect) => sum + aspect.questions.length, 0),
      { name: 'readingCount' },
    ),
    isNarrowed: computed(() => query.value.trim() !== '' || kind.value !== null, {
      name: 'isReadingNarrowed',
    }),
  };
}

/** One that fits every kind fits this one too. */
function fitsKind({ types }: Question, kind: ReadingKind | null): boolean {
  return kind === null || types.includes(kind) || types.includes('any');
}
