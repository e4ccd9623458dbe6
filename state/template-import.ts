/**
 * Bringing a template in: read, compared, shown, chosen from, and only then applied, as one step.
 *
 * Owns: where in these a page is. Must not know: how a file is read, or what a format looks like.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { templateId } from '@/domain/ids.ts';
import { ownBase, type TemplateDetails, templateEdit } from '@/domain/own-template.ts';
import { resolveBase } from '@/domain/template.ts';
import type { FileFault, LeftOut, ReadFile, TemplateFile } from '@/domain/template-file.ts';
import {
  type ImportKind,
  type ImportTarget,
  importEdits,
  planImport,
  type TemplateImport,
} from '@/domain/template-import.ts';
import { tidyWording } from '@/domain/wording.ts';
import type { Surroundings } from './ports.ts';
import type { TemplateChoice } from './template-choice.ts';
import type { UndoStack } from './undo-stack.ts';

/** Into the template that is being edited, or as one of its own. */
export type ImportAim = 'here' | 'new';

/** Where it comes from: what is wrong with pasted text is mended where it was pasted. */
export type ImportOrigin = 'file' | 'paste';

export type ImportPreview = {
  readonly kind: 'preview';
  readonly file: string;
  readonly from: ImportOrigin;
  readonly content: TemplateFile;
  readonly aim: ImportAim;
  readonly target: ImportTarget;
  readonly plan: TemplateImport;
  /** Ids of the items to be taken in. */
  readonly chosen: ReadonlySet<string>;
  /** What stood in the file and is not among the items. */
  readonly left: LeftOut | undefined;
};

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'refused'; readonly file: string }
  | {
      readonly kind: 'fault';
      readonly file: string;
      readonly from: ImportOrigin;
      readonly fault: FileFault;
    }
  | ImportPreview
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly from: ImportOrigin;
      readonly taken: number;
      readonly left: number;
    };

/** A chosen file; `size` in bytes. */
export type TemplateSource = {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

export type TemplateExchange = {
  readonly state: ReadonlySignal<ImportState>;
  readonly choose: (file: TemplateSource) => Promise<void>;
  /** What was read elsewhere, such as the clipboard; `name` is what the preview calls it. */
  readonly offer: (name: string, outcome: ReadFile | Promise<ReadFile>) => Promise<void>;
  readonly aimAt: (aim: ImportAim) => void;
  readonly pick: (item: string, isChosen: boolean) => void;
  readonly pickAll: (kind: ImportKind, isChosen: boolean) => void;
  readonly apply: () => void;
  readonly dismiss: () => void;
};

export function createTemplateExchange(options: {
  readonly choice: TemplateChoice;
  readonly undo: UndoStack;
  readonly surroundings: Surroundings;
  /** Never rejects: whatever is wrong with a file is a fault. */
  readonly read: (file: TemplateSource) => Promise<ReadFile>;
  /** The step as undo names it. */
  readonly label: string;
}): TemplateExchange {
  const { choice, undo, read, label } = options;
  const { ids, clock } = options.surroundings;
  const state = signal<ImportState>({ kind: 'idle' }, { name: 'import' });

  /** For what has no id in the file: drawn once, so that a plan made again is about the same things. */
  let drawn = new Map<string, string>();
  function drawId(place: string): string {
    const id = drawn.get(place) ?? ids.next();
    drawn.set(place, id);
    return id;
  }

  function targetOf(content: TemplateFile, aim: ImportAim): ImportTarget {
    if (aim === 'here') return choice.target();
    const base = ownBase({ id: templateId(drawId('template')), ...detailsOf(content) });
    const nothing = { get: () => undefined, list: () => [] };
    return { template: resolveBase(base, nothing), base, isDeleted: () => false };
  }

  function preview(
    { file, from, content, left }: Pick<ImportPreview, 'file' | 'from' | 'content' | 'left'>,
    aim: ImportAim,
  ): ImportPreview {
    const target = targetOf(content, aim);
    const plan = planImport(content, target, drawId);
    const chosen = plan.items.filter((item) => item.isChosen).map((item) => item.id);
    return {
      kind: 'preview',
      file,
      from,
      content,
      aim,
      target,
      plan,
      chosen: new Set(chosen),
      left,
    };
  }

  function show(file: string, from: ImportOrigin, outcome: ReadFile): void {
    drawn = new Map();
    state.value =
      outcome.kind === 'fault'
        ? { kind: 'fault', file, from, fault: outcome.fault }
        : preview(
            { file, from, content: outcome.file, left: outcome.left },
            choice.isReadOnly.peek() ? 'new' : 'here',
          );
  }

  let turns = 0;

  /** Something else may be chosen or pasted meanwhile, or the reading given up. */
  async function follow(
    file: string,
    from: ImportOrigin,
    outcome: ReadFile | Promise<ReadFile>,
  ): Promise<void> {
    turns += 1;
    const mine = turns;
    const found = await outcome;
    if (mine === turns) show(file, from, found);
  }

  function rechoose(change: (chosen: Set<string>, now: ImportPreview) => void): void {
    const now = state.peek();
    if (now.kind !== 'preview') return;
    const chosen = new Set(now.chosen);
    change(chosen, now);
    state.value = { ...now, chosen };
  }

  return {
    state,
    choose(file) {
      state.value = { kind: 'reading', file: file.name };
      return follow(file.name, 'file', read(file));
    },
    offer: (name, outcome) => follow(name, 'paste', outcome),
    aimAt(aim) {
      const now = state.peek();
      if (now.kind === 'preview') state.value = preview(now, aim);
    },
    pick: (item, isChosen) =>
      rechoose((chosen) => {
        if (isChosen) chosen.add(item);
        else chosen.delete(item);
      }),
    pickAll: (kind, isChosen) =>
      rechoose((chosen, { plan }) => {
        for (const item of plan.items.filter((each) => each.kind === kind)) {
          if (isChosen) chosen.add(item.id);
          else chosen.delete(item.id);
        }
      }),
    apply() {
      const now = state.peek();
      if (now.kind !== 'preview') return;
      const { file, from, content, aim, chosen } = now;
      const target = targetOf(content, aim);
      if (target.template.id !== now.target.template.id) {
        // Another template has been turned to since: what would change in it is shown first.
        state.value = preview(now, aim);
        return;
      }
      // Something may have been changed on another page since the preview.
      const plan = planImport(content, target, drawId);
      const head = templateEdit(target.template.id, detailsOf(content), clock.now());
      const edits = importEdits(plan, chosen);
      if (!undo.edit(label, aim === 'here' ? edits : [head, ...edits])) {
        state.value = { kind: 'refused', file };
        return;
      }
      const open = plan.items.filter((item) => item.kind !== 'same' && item.what === 'question');
      const taken = open.filter((item) => chosen.has(item.id)).length;
      state.value = { kind: 'done', file, from, taken, left: open.length - taken };
      if (aim === 'new') choice.show(target.template.id);
    },
    dismiss() {
      turns += 1;
      state.value = { kind: 'idle' };
    },
  };
}

function detailsOf({ name, language, edition = '', author = '' }: TemplateFile): TemplateDetails {
  return { name: tidyWording(name), language, edition: edition.trim(), author: author.trim() };
}
