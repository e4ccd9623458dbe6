/**
 * Packs of one's own, as the popup keeps them.
 *
 * Owns: which there are for the template in use, and saving, renaming and deleting them, each taken back by
 * the popup's undo. Must not know: storage, elements. What a pack chooses: state/preparation.ts.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { packId } from '@/domain/ids.ts';
import {
  deletePackEdit,
  type OwnPack,
  readPacks,
  renamePackEdit,
  savePackEdit,
} from '@/domain/own-packs.ts';
import type { Template } from '@/domain/template.ts';
import { tidyWording } from '@/domain/wording.ts';
import type { Surroundings } from './ports.ts';
import type { Preparation } from './preparation.ts';
import type { Records } from './records.ts';

/** The steps as undo names them, in the person's language. */
export type PackSteps = {
  readonly save: string;
  readonly rename: string;
  readonly remove: string;
};

export type OwnPacks = {
  /** The newest first. */
  readonly all: ReadonlySignal<readonly OwnPack[]>;
  /** Two or more questions of this template are chosen. */
  readonly canSave: ReadonlySignal<boolean>;
  /** False where nothing was saved: a name is needed. */
  readonly save: (name: string) => boolean;
  readonly rename: (pack: OwnPack, name: string) => void;
  readonly remove: (pack: OwnPack) => void;
};

/** Fewer are no selection. */
const LEAST = 2;

export function createOwnPacks(options: {
  readonly records: Pick<Records, 'get' | 'list'>;
  readonly template: ReadonlySignal<Template>;
  readonly preparation: Pick<Preparation, 'chosen' | 'head' | 'undo'>;
  readonly surroundings: Surroundings;
  readonly steps: PackSteps;
}): OwnPacks {
  const { records, template, preparation, surroundings, steps } = options;
  const { undo } = preparation;

  /** A plan that is asked about, or a question of another template, is of this interview alone. */
  const questions = computed(
    () => {
      const known = new Set(
        template.value.aspects.flatMap((aspect) => aspect.questions.map(({ id }) => id)),
      );
      return preparation.chosen.value
        .map(({ asks }) => asks)
        .filter((asks) => asks.template === template.value.id && known.has(asks.question))
        .map((asks) => asks.question);
    },
    { name: 'packQuestions' },
  );

  return {
    all: computed(() => readPacks(template.value.id, records), { name: 'ownPacks' }),
    canSave: computed(() => questions.value.length >= LEAST, { name: 'canSavePack' }),
    save(name) {
      const chosen = questions.peek();
      if (tidyWording(name) === '' || chosen.length < LEAST) return false;
      const id = packId(surroundings.ids.next());
      const made = { name, type: preparation.head.peek()?.type ?? null, questions: chosen };
      const edit = savePackEdit(template.peek().id, id, made, surroundings.clock.now());
      return undo.edit(steps.save, [edit]);
    },
    rename(pack, name) {
      const words = tidyWording(name);
      if (words === '' || words === pack.name) return;
      undo.edit(steps.rename, [renamePackEdit(pack, words)]);
    },
    remove(pack) {
      undo.edit(steps.remove, [deletePackEdit(pack)]);
    },
  };
}
