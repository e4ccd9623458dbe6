/**
 * The dossier in the making: which interviews are in it, and its title.
 *
 * Owns: what is chosen before the person has chosen (the last thirty days, and never fewer than the last
 * three). Must not know: how it is shown or handed in.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import type { Archive } from './archive.ts';
import type { Clock } from './ports.ts';

const RECENT = 30 * 86_400_000;
const AT_LEAST = 3;

export type Dossier = {
  /** All that can be chosen, the newest first. */
  readonly heads: Archive['heads'];
  /** The newest first. */
  readonly chosen: ReadonlySignal<readonly InterviewHead[]>;
  readonly title: ReadonlySignal<string>;
  readonly name: (title: string) => void;
  readonly choose: (interview: InterviewId, isIn: boolean) => void;
  readonly chooseAll: (areIn: boolean) => void;
};

export function createDossier({ heads }: Pick<Archive, 'heads'>, clock: Clock): Dossier {
  const opened = clock.now();
  const title = signal('', { name: 'dossierTitle' });
  const own = signal<ReadonlySet<InterviewId> | null>(null, { name: 'dossierChoice' });
  const chosen = computed(
    () => {
      const ids = own.value;
      return heads.value.filter(({ id, startedAt }, at) =>
        ids === null ? at < AT_LEAST || (startedAt ?? 0) > opened - RECENT : ids.has(id),
      );
    },
    { name: 'dossierChosen' },
  );
  return {
    heads,
    chosen,
    title,
    name(next) {
      title.value = next;
    },
    choose(interview, isIn) {
      const ids = new Set(chosen.peek().map(({ id }) => id));
      if (isIn) ids.add(interview);
      else ids.delete(interview);
      own.value = ids;
    },
    chooseAll(areIn) {
      own.value = new Set(areIn ? heads.peek().map(({ id }) => id) : []);
    },
  };
}
