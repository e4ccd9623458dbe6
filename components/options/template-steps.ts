/**
 * What a person does with the template, with the words that tell it and where the focus goes next.
 *
 * Owns: the way from a step on a row to the model. Must not know: elements, storage.
 */
import type { FollowUps } from '@/domain/shipped-template.ts';
import type { Aspect, Question } from '@/domain/template.ts';
import { t } from '@/locales/t.ts';
import type { Folds } from '@/state/folds.ts';
import type { TemplateEditor } from '@/state/template-editor.ts';
import type { TemplateSearch } from '@/state/template-search.ts';
import type { DropPlace } from '../ui/reorder.ts';
import { ALL_ASPECTS, type FocusPart, type WishFocus } from './focus-wish.ts';

export type TemplateSteps = ReturnType<typeof createTemplateSteps>;

export function createTemplateSteps(options: {
  readonly editor: TemplateEditor;
  readonly search: TemplateSearch;
  readonly folds: Folds;
  readonly followUps: FollowUps;
  /** Of the template; undefined: not known. */
  readonly language: string | undefined;
  readonly focus: WishFocus;
  readonly say: (words: string) => void;
}) {
  const { editor, search, folds, focus, say } = options;
  const { drafts } = editor;
  const all = () => editor.template.peek().aspects;
  const shown = () => search.shown.peek();

  function sayPlace(question: Question, aspect: Aspect): void {
    const now = all().find((candidate) => candidate.id === aspect.id)?.questions ?? [];
    const at = now.findIndex((other) => other.id === question.id) + 1;
    say(t('options.question.moved', [String(at), String(now.length), aspect.name]));
  }

  /** The neighbour shown may have others between, unseen while something is sought. */
  function indexIn<Thing extends { readonly id: string }>(
    things: readonly Thing[],
    neighbour: Thing | undefined,
  ): number {
    return things.findIndex((thing) => thing.id === neighbour?.id);
  }

  return {
    followUps: options.followUps,
    language: options.language,
    wordingOf: editor.wordingOf,
    hintOf: editor.hintOf,
    setDetails: editor.setDetails,
    isFolded: (aspect: Aspect) => !search.isNarrowed.value && folds.isFolded(aspect.id),
    fold: (aspect: Aspect) => folds.toggle(aspect.id),
    canFold: () => !search.isNarrowed.value,
    nameOf: editor.nameOf,
    setOffered: editor.setOffered,
    restoreQuestion: editor.restoreQuestion,
    restoreAspect: editor.restoreAspect,
    otherAspects: (aspect: Aspect) => all().filter((other) => other.id !== aspect.id),
    addQuestion(aspect: Aspect): void {
      folds.open(aspect.id);
      focus(drafts.beginQuestion(aspect, null), 'words');
    },
    enterQuestion(question: Question, aspect: Aspect): void {
      if (question.text === '') focus(aspect.id, 'add');
      else focus(drafts.beginQuestion(aspect, question.id), 'words');
    },
    focusHint(question: Question): void {
      // Its field is drawn once the focus is in the row.
      focus(question.id, 'words');
      setTimeout(() => focus(question.id, 'hint'));
    },
    focusMore(question: Question): void {
      focus(question.id, 'more');
    },
    /** The first line goes where the cursor is, if nothing stands there yet. */
    pasteLines(question: Question, aspect: Aspect, lines: readonly string[]): void {
      const [first = '', ...others] = lines;
      const isBlank = question.text === '';
      if (isBlank) editor.wordingOf(question).type(first);
      const home = all().find((candidate) => candidate.id === aspect.id);
      const rest = isBlank ? others : lines;
      if (home === undefined || rest.length === 0) return;
      focus(editor.addLines(home, question.id, rest), 'words');
      say(t('options.question.pasted', rest.length + (isBlank ? 1 : 0)));
    },
    duplicateQuestion(question: Question, aspect: Aspect): void {
      const home = all().find((candidate) => candidate.id === aspect.id);
      if (home === undefined) return;
      focus(editor.duplicateQuestion(question, home), 'words');
      say(t('options.question.duplicated'));
    },
    leaveQuestion(question: Question): void {
      drafts.close(question.id);
    },
    stepQuestion(question: Question, aspect: Aspect, to: number, part: FocusPart): void {
      const row = shown().find((candidate) => candidate.id === aspect.id);
      const home = all().find((candidate) => candidate.id === aspect.id);
      const index = indexIn(home?.questions ?? [], row?.questions[to]);
      if (home === undefined || index < 0) return;
      focus(question.id, part);
      editor.moveQuestion(question, home, index);
      sayPlace(question, aspect);
    },
    moveQuestion(question: Question, to: Aspect): void {
      const home = all().find((candidate) => candidate.id === to.id);
      if (home === undefined) return;
      focus(question.id, 'more');
      editor.moveQuestion(question, home, home.questions.length);
      sayPlace(question, home);
    },
    dropQuestion(dragged: string, place: DropPlace): void {
      const aspects = all();
      const question = aspects
        .flatMap((aspect) => aspect.questions)
        .find((candidate) => candidate.id === dragged);
      const home = aspects.find((aspect) => aspect.questions.some((each) => each.id === place.id));
      if (question === undefined || home === undefined) return;
      const others = home.questions.filter((other) => other.id !== dragged);
      const at = others.findIndex((other) => other.id === place.id);
      editor.moveQuestion(question, home, place.side === 'before' ? at : at + 1);
      sayPlace(question, home);
    },
    deleteQuestion(question: Question, aspect: Aspect): void {
      const rows = shown().find((candidate) => candidate.id === aspect.id)?.questions ?? [];
      const at = rows.findIndex((other) => other.id === question.id);
      const next = rows[at + 1] ?? rows[at - 1];
      if (next === undefined) focus(aspect.id, 'add');
      else focus(next.id, 'more');
      editor.deleteQuestion(question);
      say(t('options.question.deleted'));
    },
    addAspect(): void {
      search.seek('');
      focus(drafts.beginAspect(), 'words');
    },
    enterAspect(aspect: Aspect): void {
      if (aspect.name === '') return;
      const first = aspect.questions[0];
      if (first === undefined) focus(drafts.beginQuestion(aspect, null), 'words');
      else focus(first.id, 'words');
    },
    leaveAspect(aspect: Aspect): void {
      drafts.close(aspect.id);
    },
    stepAspect(aspect: Aspect, to: number, part: FocusPart): void {
      const index = indexIn(all(), shown()[to]);
      if (index < 0) return;
      focus(aspect.id, part);
      editor.moveAspect(aspect, index);
      const at = all().findIndex((other) => other.id === aspect.id) + 1;
      say(t('options.aspect.moved', [aspect.name, String(at), String(all().length)]));
    },
    deleteAspect(aspect: Aspect): void {
      const rows = shown();
      const at = rows.findIndex((other) => other.id === aspect.id);
      const next = rows[at + 1] ?? rows[at - 1];
      if (next === undefined) focus(ALL_ASPECTS, 'add');
      else focus(next.id, 'words');
      editor.deleteAspect(aspect);
      say(t('options.aspect.deleted', [aspect.name]));
    },
  };
}
