/** The models of all pages over damaged data: each view can be computed, whatever is missing or locked. */
import { signal } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import { groups, isRecordKey, keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import { templateFile } from '@/domain/template-file.ts';
import { createArchive } from '@/state/archive.ts';
import { createChecklist } from '@/state/checklist.ts';
import { createFindAnother } from '@/state/find-another.ts';
import { createInterviewModel } from '@/state/interview-model.ts';
import { createPanelModel } from '@/state/panel-model.ts';
import { createPastEntries } from '@/state/past-entries.ts';
import { createPreparation } from '@/state/preparation.ts';
import { createSettingsEditor } from '@/state/settings-editor.ts';
import { createTemplateSearch } from '@/state/template-search.ts';
import { type MemorySurface, openMemorySurface } from '../support/memory-surface.ts';
import { createSharedStore } from '../support/shared-area.ts';
import { exchangeOn, openEditor } from '../support/template-page.ts';
import { anyJson } from './any-json.ts';
import { frozenRecords } from './frozen-records.ts';

/** The frozen template's records, laid over the template that the pages ship with. */
const GOOD: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(frozenRecords('interviews', 'template', 'settings')).map(([key, value]) => [
    /^v1\/(template|aspect|question)\//.test(key)
      ? key.replace('interviews-en', 'debrief-en')
      : key,
    value,
  ]),
);
const ALL_KEYS = Object.keys(GOOD).filter(isRecordKey);
const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

async function openPages(values: Readonly<Record<string, unknown>>) {
  const store = createSharedStore({ turns: atOnce });
  store.put(values);
  const surface = await openMemorySurface(store);
  const interviews = ALL_KEYS.flatMap((key) => {
    const name = nameOf(key);
    return name?.kind === 'interview' ? [name.interview] : [];
  });
  await surface.records.open(interviews.flatMap((id) => [groups.entries(id), groups.notes(id)]));
  return surface;
}

/** All that the pages show, read once. */
function views(surface: MemorySurface, until: AbortSignal) {
  const { records, template, surroundings, shipped, settings } = surface;
  const report = signal<CallReport | null>({ phase: 'inCall', site: 'meet', call: 'meet:abc' });
  const panel = (practice: boolean) => {
    const interview = createInterviewModel({ records, template, report, practice, surroundings });
    const checklist = createChecklist(interview, until);
    const find = createFindAnother({
      interview,
      checklist,
      template,
      spoken: signal(shipped),
      createSearch: signal(createQuestionSearch),
      moments: signal([]),
      earlier: signal({
        past: createPastEntries(records),
        carriedOver: () => [],
        packs: signal([]),
      }),
      kindWord: (kind) => kind,
      surroundings,
      ownAspect: 'My own',
    });
    return { interview, model: createPanelModel(interview, checklist, find), find, checklist };
  };
  const panels = [panel(false), panel(true)];
  const steps = { choose: 'choose', takeOff: 'take off', move: 'move' };
  const preparation = createPreparation({ records, template, surroundings, steps });
  const archive = createArchive(records, () => true);
  const { editor, choice, undo } = openEditor(surface);
  const search = createTemplateSearch(template, editor.drafts.aspects);
  const exchange = exchangeOn({ choice, undo }, surface);
  const settingsEditor = createSettingsEditor(records, settings);

  async function look(): Promise<void> {
    for (const { interview, find, checklist } of panels) {
      interview.stayWithCall();
      void [interview.head.value, interview.next.value, interview.last.value];
      void [interview.progress.value, interview.wholeNote.value.text.value];
      for (const row of checklist.rows.value) {
        const note = interview.noteOf(row.id);
        void [interview.asksOf(row).text, note.text.value, note.others.value, note.isLocked.value];
      }
      find.show('moment');
      void [find.choices.value, find.canReplace.value];
      find.hide();
    }
    void [preparation.head.value, preparation.advice.value, preparation.offered.value];
    for (const entry of preparation.chosen.value) preparation.textOf(entry);
    preparation.search('moment');
    void [preparation.matches.value, preparation.isEveryMatchChosen.value];
    preparation.search('');
    for (const head of archive.heads.value) {
      archive.select(head.id);
      void [archive.selection.value, archive.progressOf(head), archive.sheetOf(head)];
      for (const entry of archive.entriesOf(head)) void archive.noteOf(head, entry.id).text.value;
      void archive.wholeNoteOf(head).text.value;
    }
    for (const aspect of editor.template.value.aspects) {
      void editor.nameOf(aspect).text.value;
      for (const question of aspect.questions) void editor.wordingOf(question).text.value;
    }
    search.seek('moment');
    void [search.shown.value, search.count.value, choice.deleted.value, settings.value];
    await exchange.offer('mine', { kind: 'template', file: templateFile(editor.template.value) });
  }

  return { look, panels, preparation, archive, editor, settingsEditor };
}

type Views = ReturnType<typeof views>;

/** One of everything that a person does. */
function act({ panels, preparation, archive, editor, settingsEditor }: Views): void {
  for (const { interview, model, checklist, find } of panels) {
    for (const row of checklist.rows.value.slice(0, 3)) {
      interview.noteOf(row.id).type('typed on damaged data');
      model.tick(row.id);
    }
    interview.wholeNote.value.type('all in all');
    interview.start();
    interview.giveSign();
    find.show('words of my own');
    const [choice] = find.choices.value;
    if (choice !== undefined) model.take(choice, 'replace');
    model.goToNext();
    interview.hear({ phase: 'ended', site: 'meet', call: 'meet:abc' });
    interview.end();
    interview.goOn();
    interview.turnToNext();
  }
  const question = preparation.offered.value[0]?.questions[0];
  if (question !== undefined) preparation.toggle(question);
  const chosen = preparation.chosen.value[0];
  if (chosen !== undefined) {
    preparation.move(chosen.id, 1);
    preparation.takeOff(chosen.id);
  }
  preparation.undo.undo();
  preparation.describe({ role: 'Engineer' });
  const head = archive.heads.value[0];
  if (head !== undefined) archive.remove(head, 'delete');
  archive.undo.undo();
  for (const aspect of editor.template.value.aspects.slice(0, 2)) {
    editor.nameOf(aspect).type('Another name');
    for (const each of aspect.questions.slice(0, 2)) {
      editor.wordingOf(each).type('Another wording?');
      editor.setOffered(each, false);
      editor.moveQuestion(each, aspect, 0);
      editor.deleteQuestion(each);
    }
    editor.moveAspect(aspect, 1);
  }
  editor.undo.undo();
  settingsEditor.set({ theme: 'dark' });
}

async function lookAndAct(values: Readonly<Record<string, unknown>>): Promise<void> {
  const surface = await openPages(values);
  const life = new AbortController();
  const { records, store } = surface;
  const locked = [...records.unreadable.value.keys()];
  const before = locked.map((key) => store.read(key));
  const pages = views(surface, life.signal);
  await pages.look();
  act(pages);
  await rest();
  await pages.look();
  expect(locked.map((key) => store.read(key))).toEqual(before);
  life.abort();
}

describe('Every page', () => {
  it('shows itself and goes on with any one record missing', async () => {
    for (const key of ALL_KEYS) {
      const { [key]: _, ...others } = GOOD;
      await lookAndAct(others);
    }
  });

  it('shows itself and goes on with any one record locked', async () => {
    for (const key of ALL_KEYS) await lookAndAct({ ...GOOD, [key]: { v: 2, newer: true } });
  });

  it('shows itself and goes on with any JSON in the place of any records', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...ALL_KEYS, keys.epoch), anyJson, {
          minKeys: 1,
          maxKeys: 12,
          noNullPrototype: true,
        }),
        async (damage) => lookAndAct({ ...GOOD, ...damage }),
      ),
      { numRuns: 80 },
    );
  });

  it('shows itself and goes on with nothing stored, and with nothing that can be read', async () => {
    await lookAndAct({});
    await lookAndAct(Object.fromEntries(ALL_KEYS.map((key) => [key, 'torn'])));
  });
});

describe('A record that is locked while a page is open', () => {
  async function lockedOn(key: RecordKey) {
    const surface = await openPages(GOOD);
    const life = new AbortController();
    const pages = views(surface, life.signal);
    await pages.look();
    surface.store.put({ [key]: { v: 2, newer: true } });
    await rest();
    expect(surface.records.unreadable.value.has(key)).toBe(true);
    return { surface, pages, life };
  }

  it('never throws, and is as it was after all that a person does', async () => {
    for (const key of ALL_KEYS) {
      const { surface, pages, life } = await lockedOn(key);
      act(pages);
      await rest();
      await pages.look();
      expect(surface.store.read(key), key).toEqual({ v: 2, newer: true });
      life.abort();
    }
  });

  it('does not keep the words of the notes beside it from being saved', async () => {
    const head = ALL_KEYS.find((key) => key.endsWith('interview/running1'));
    const entry = ALL_KEYS.find((key) => key.includes('entry/running1/'));
    for (const key of [head, entry]) {
      if (key === undefined) throw new Error('not among the examples');
      const { surface, pages, life } = await lockedOn(key);
      pages.panels[0]?.interview.wholeNote.value.type('words beside it');
      await rest();
      const stored = surface.store.keys().map((each) => JSON.stringify(surface.store.read(each)));
      expect(stored.some((value) => value.includes('words beside it'))).toBe(true);
      life.abort();
    }
  });
});
