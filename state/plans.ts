/**
 * The plans of one interview, and one that is being begun.
 *
 * Owns: the fields in which they are worded, the draft that is stored with its first word, and the steps
 * on them, each of which can be taken back. Must not know: elements, the words of the interface. All
 * plans in one view: state/plan-list.ts.
 */
import { signal } from '@preact/signals';
import { type InterviewId, type PlanId, planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import {
  newPlanEdit,
  type Plan,
  type PlanSource,
  type PlanState,
  type PlanWords,
  planStateEdit,
  readPlans,
} from '@/domain/plan.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import type { UndoStack } from './undo-stack.ts';
import { createWordingField, type WordingField } from './wording-field.ts';

/** Of a plan or of a draft alike, so that a cursor stays where it is when the one becomes the other. */
export type PlanFields = { readonly [Word in keyof PlanWords]: WordingField };

export type PlanDraft = PlanSource & Pick<PlanWords, 'moment'> & { readonly id: PlanId };

export type Plans = {
  /** In the order in which they were made. */
  readonly of: (interview: InterviewId) => readonly Plan[];
  /** Null while none is being begun. */
  readonly draftOf: (interview: InterviewId) => PlanDraft | null;
  readonly begin: (interview: InterviewId, from: Omit<PlanDraft, 'id'>) => void;
  readonly dropDraft: (interview: InterviewId) => void;
  readonly fieldsOf: (interview: InterviewId, plan: PlanId) => PlanFields;
  readonly setState: (plan: Plan, state: PlanState) => boolean;
  readonly remove: (plan: Plan) => boolean;
};

/** The steps as undo names them, in the person's language. */
export type PlanStepNames = {
  readonly add: string;
  readonly edit: string;
  readonly remove: string;
  readonly state: Readonly<Record<PlanState, string>>;
};

export function createPlans(options: {
  readonly records: Records;
  readonly undo: UndoStack;
  readonly surroundings: Surroundings;
  readonly names: PlanStepNames;
}): Plans {
  const { records, undo, names } = options;
  const { clock, ids } = options.surroundings;
  const drafts = signal<ReadonlyMap<InterviewId, PlanDraft>>(new Map(), { name: 'planDrafts' });
  const fields = new Map<string, PlanFields>();

  const draftOf = (interview: InterviewId) => drafts.value.get(interview) ?? null;
  const find = (interview: InterviewId, id: PlanId) =>
    readPlans(interview, records).find((plan) => plan.id === id);

  function setDraft(interview: InterviewId, draft: PlanDraft | null): void {
    const others = [...drafts.peek()].filter(([of]) => of !== interview);
    drafts.value = new Map(draft === null ? others : [...others, [interview, draft]]);
  }

  function write(
    interview: InterviewId,
    id: PlanId,
    words: Partial<PlanWords>,
    sitting: string,
  ): boolean {
    const draft = drafts.peek().get(interview);
    if (find(interview, id) !== undefined || draft?.id !== id) {
      // Words typed after it was deleted elsewhere bring it back.
      const edit = { kind: 'set', key: keys.plan(interview, id), fields: words } as const;
      return undo.edit(names.edit, [edit], sitting);
    }
    const { id: _, ...from } = draft;
    const made = newPlanEdit(interview, id, { action: '', ...from, ...words }, clock.now());
    if (!undo.edit(names.add, [made], sitting)) return false;
    setDraft(interview, null);
    return true;
  }

  function field(interview: InterviewId, id: PlanId, word: keyof PlanWords): WordingField {
    return createWordingField({
      standing() {
        const plan = find(interview, id);
        if (plan !== undefined) return plan[word];
        const draft = draftOf(interview);
        return word === 'moment' && draft?.id === id ? draft.moment : '';
      },
      write: (text, sitting) =>
        write(interview, id, { [word]: text }, sitting) ? { kind: 'done' } : { kind: 'unreadable' },
      abandon: undo.abandon,
      nameSitting: ids.next,
    });
  }

  return {
    of: (interview) => readPlans(interview, records),
    draftOf,
    begin(interview, from) {
      setDraft(interview, { ...from, id: planId(ids.next()) });
    },
    dropDraft: (interview) => setDraft(interview, null),
    fieldsOf(interview, plan) {
      const name = keys.plan(interview, plan);
      const known = fields.get(name) ?? {
        moment: field(interview, plan, 'moment'),
        action: field(interview, plan, 'action'),
      };
      fields.set(name, known);
      return known;
    },
    setState: (plan, state) =>
      undo.edit(names.state[state], [planStateEdit(plan, state, clock.now())]),
    remove: (plan) =>
      undo.edit(names.remove, [{ kind: 'delete', key: keys.plan(plan.interview, plan.id) }]),
  };
}
