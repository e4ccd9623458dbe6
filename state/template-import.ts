/**
 * Bringing a template file in: read, compared, shown, and only then applied, as one step.
 *
 * Owns: where in these a page is. Must not know: how a file is chosen or read from disk.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import type { Template } from '@/domain/template.ts';
import {
  type FileFault,
  readTemplateFile,
  TEMPLATE_FILE_SIZE,
  type TemplateFile,
  templateFile,
} from '@/domain/template-file.ts';
import { planImport, type TemplateImport } from '@/domain/template-import.ts';
import type { UndoStack } from './undo-stack.ts';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fault'; readonly file: string; readonly fault: FileFault }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly content: TemplateFile;
      readonly plan: TemplateImport;
    }
  | { readonly kind: 'done'; readonly file: string; readonly plan: TemplateImport }
  | { readonly kind: 'refused'; readonly file: string };

/** A chosen file, as a page has it. */
export type ChosenFile = {
  readonly name: string;
  readonly size: number;
  readonly text: () => Promise<string>;
};

export type TemplateExchange = {
  readonly state: ReadonlySignal<ImportState>;
  readonly choose: (file: ChosenFile) => Promise<void>;
  readonly apply: () => void;
  readonly dismiss: () => void;
  /** The template as a file's text. */
  readonly exported: () => string;
};

export function createTemplateExchange(options: {
  readonly template: ReadonlySignal<Template>;
  readonly shipped: ShippedTemplate;
  readonly undo: UndoStack;
  /** The step as undo names it. */
  readonly label: string;
  readonly drawId: () => string;
}): TemplateExchange {
  const { template, shipped, undo, label } = options;
  const state = signal<ImportState>({ kind: 'idle' }, { name: 'import' });

  const planned = (content: TemplateFile) =>
    planImport(content, template.peek(), shipped, options.drawId);

  async function read(file: ChosenFile): Promise<ImportState> {
    const { name } = file;
    if (file.size > TEMPLATE_FILE_SIZE) {
      return { kind: 'fault', file: name, fault: { kind: 'too-large', limit: TEMPLATE_FILE_SIZE } };
    }
    let text: string;
    try {
      text = await file.text();
    } catch {
      // The file was moved, or may not be read: the browser tells no more.
      return { kind: 'fault', file: name, fault: { kind: 'unread' } };
    }
    const outcome = readTemplateFile(text);
    return outcome.kind === 'fault'
      ? { kind: 'fault', file: name, fault: outcome.fault }
      : { kind: 'preview', file: name, content: outcome.file, plan: planned(outcome.file) };
  }

  return {
    state,
    async choose(file) {
      state.value = { kind: 'idle' };
      state.value = await read(file);
    },
    apply() {
      const now = state.peek();
      if (now.kind !== 'preview') return;
      const { file } = now;
      // Something may have been changed on another page since the preview.
      const plan = planned(now.content);
      state.value = undo.edit(label, plan.edits)
        ? { kind: 'done', file, plan }
        : { kind: 'refused', file };
    },
    dismiss() {
      state.value = { kind: 'idle' };
    },
    exported: () => `${JSON.stringify(templateFile(template.peek()), null, 2)}\n`,
  };
}
