/**
 * Which template the editor shows, and what can be done with a template as a whole.
 *
 * Owns: that choice, and the steps on whole templates. Must not know: elements, how questions are
 * edited (state/template-editor.ts).
 */
import { computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import {
  bringBackEdits,
  type DeletedThing,
  deletedIn,
  deletedTemplates,
} from '@/domain/deleted-template.ts';
import { type TemplateId, templateId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import {
  ownBase,
  type TemplateDetails,
  templateEdit,
  useTemplateEdits,
} from '@/domain/own-template.ts';
import { isAlive } from '@/domain/record.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { shippedBase, type Template, type TemplateBase } from '@/domain/template.ts';
import { deleteTemplateEdits, duplicateTemplateEdits } from '@/domain/template-edits.ts';
import type { ImportTarget } from '@/domain/template-import.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import type { ShelfTemplate, TemplateShelf } from './template-shelf.ts';
import type { UndoStack } from './undo-stack.ts';

export type TemplateChoice = {
  readonly all: ReadonlySignal<readonly ShelfTemplate[]>;
  /** The one being edited or read. */
  readonly current: ReadonlySignal<ShelfTemplate>;
  readonly template: ReadonlySignal<Template>;
  readonly isReadOnly: ReadonlySignal<boolean>;
  /** The one whose questions are offered for the interview to come. */
  readonly inUse: ReadonlySignal<TemplateId>;
  /** Its questions are offered for the interview to come. */
  readonly isInUse: (id: TemplateId) => boolean;
  /** The deleted things that can come back: of the template shown, and whole templates. */
  readonly deleted: ReadonlySignal<readonly DeletedThing[]>;
  readonly target: () => ImportTarget;
  /** A language that is not loaded yet is shown once it has come, or not at all. */
  readonly show: (id: TemplateId) => void;
  /** Turns to the template that a step was about, so that what it did is seen. */
  readonly showTouched: (touched: readonly RecordKey[]) => void;
  readonly use: (id: TemplateId) => void;
  readonly create: (name: string) => void;
  readonly duplicate: (name: string) => void;
  readonly describe: (details: Partial<TemplateDetails>, sitting: string) => boolean;
  readonly remove: () => void;
  readonly bringBack: (thing: DeletedThing) => void;
};

/** The steps as undo names them, in the person's language. */
export type TemplateStepNames = {
  readonly create: string;
  readonly duplicate: string;
  readonly describe: string;
  readonly remove: string;
  readonly bringBack: string;
  readonly use: string;
};

export function createTemplateChoice(options: {
  readonly records: Records;
  readonly shelf: TemplateShelf;
  readonly shipped: ShippedTemplate;
  readonly undo: UndoStack;
  readonly surroundings: Surroundings;
  /** The template in use: that of the interview to come, and of those after it. */
  readonly active: ReadonlySignal<Template>;
  /** The interview whose questions are being chosen, if there is one. */
  readonly prepared: () => InterviewHead | undefined;
  readonly names: TemplateStepNames;
}): TemplateChoice {
  const { records, shelf, shipped, undo, active, names } = options;
  const { clock, ids } = options.surroundings;
  const asked = signal<TemplateId>(active.peek().id, { name: 'shownTemplate' });
  const first = (): ShelfTemplate => ({
    ...shippedBase(shipped),
    id: templateId(shipped.id),
    source: 'shipped',
  });

  // One that was deleted meanwhile gives way to the first.
  const current = computed(
    () => shelf.all.value.find(({ id }) => id === asked.value) ?? shelf.all.value[0] ?? first(),
    { name: 'currentTemplate' },
  );
  const template = computed(() => shelf.find(current.value.id), { name: 'editedTemplate' });
  const base = computed(
    (): TemplateBase =>
      current.value.source === 'shipped'
        ? (shelf.baseOf(current.value.id) ?? shippedBase(shipped))
        : ownBase(current.value),
    { name: 'templateBase' },
  );

  const shape = computed(
    () => template.value.aspects.map(({ id, questions }) => `${id} ${questions.length}`).join(),
    { name: 'templateShape' },
  );

  const shelves = computed(() => shelf.all.value.map(({ id }) => id).join(), { name: 'shelves' });
  let wanted: TemplateId | null = null;
  /** At once where it can be; never for one that cannot be loaded (the shelf tells of that). */
  async function whenHere(id: TemplateId, then: () => void): Promise<void> {
    if (shelf.isHere(id) || (await shelf.bring(id))) then();
  }

  function has(id: TemplateId): boolean {
    return shelf.all.peek().some((each) => each.id === id);
  }

  function make(label: string, details: TemplateDetails, from: Template | undefined): void {
    const id = templateId(ids.next());
    const now = clock.now();
    const edits =
      from === undefined
        ? [templateEdit(id, details, now)]
        : duplicateTemplateEdits(from, id, details, now);
    if (undo.edit(label, edits)) asked.value = id;
  }

  return {
    all: shelf.all,
    current,
    template,
    isReadOnly: computed(() => current.value.source === 'managed', { name: 'isReadOnly' }),
    inUse: computed(() => active.value.id, { name: 'templateInUse' }),
    isInUse: (id) => active.value.id === id,
    deleted: computed(
      () => {
        // Nothing is deleted or comes back without these; what is typed is not looked at again.
        void [shape.value, shelves.value];
        return untracked(() => [...deletedIn(base.value, records), ...deletedTemplates(records)]);
      },
      { name: 'deletedThings' },
    ),
    target: () => ({
      template: template.peek(),
      base: base.peek(),
      isDeleted: (key) => {
        const record = records.get(key);
        return record !== undefined && !isAlive(record);
      },
    }),
    show(id) {
      wanted = id;
      const before = asked.peek();
      void whenHere(id, () => {
        // Another may have been turned to meanwhile.
        if (wanted === id && asked.peek() === before) asked.value = id;
      });
    },
    showTouched(touched) {
      for (const key of touched) {
        const name = nameOf(key);
        if (name === undefined || !('template' in name) || !has(name.template)) continue;
        asked.value = name.template;
        return;
      }
    },
    use(id) {
      void whenHere(id, () =>
        undo.edit(names.use, useTemplateEdits(id, shipped.id, options.prepared())),
      );
    },
    create(name) {
      const { language } = current.peek();
      make(names.create, { name, language, edition: '', author: '' }, undefined);
    },
    duplicate(name) {
      const { language, edition, author, source } = current.peek();
      const credit = source === 'shipped' ? { edition: '', author: '' } : { edition, author };
      make(names.duplicate, { name, language, ...credit }, template.peek());
    },
    describe(details, sitting) {
      if (current.peek().source !== 'own') return false;
      const key = keys.template(current.peek().id);
      return undo.edit(names.describe, [{ kind: 'set', key, fields: { ...details } }], sitting);
    },
    remove() {
      if (current.peek().source === 'own') {
        undo.edit(names.remove, deleteTemplateEdits(template.peek()));
      }
    },
    bringBack(thing) {
      if (!undo.edit(names.bringBack, bringBackEdits(thing))) return;
      const name = nameOf(thing.key);
      if (name?.kind === 'template') asked.value = name.template;
    },
  };
}
