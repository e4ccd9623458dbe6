/**
 * What each command does.
 *
 * Owns: that. Must not know: how a run is settled, or what is claimed of it.
 */
import type { InterviewId } from '@/domain/ids.ts';
import { interviewId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import type { Command } from './commands.ts';
import type { Device } from './device.ts';
import { fault } from './fault.ts';
import { entriesOf, entryFields, headFields, notesOf } from './notes.ts';
import { eraseAll, joinCopy, replaceWithCopy, takeCopy } from './restoring.ts';
import type { Run } from './run-state.ts';
import type { Surface } from './surface.ts';

const MOST_INTERVIEWS = 4;

export async function act(run: Run, command: Command): Promise<void> {
  const device = run.devices[command.device % run.devices.length];
  if (device === undefined) return;
  run.count += 1;
  if (restored(run, device, command)) return;
  if (await fault(run, device, command)) return;
  const surfaces = device.surfaces();
  const surface = surfaces[command.place % Math.max(1, surfaces.length)];
  if (surface !== undefined) write(run, device, surface, command);
}

function restored(run: Run, device: Device, { act, pick }: Command): boolean {
  const copy = run.copies[pick % Math.max(1, run.copies.length)];
  if (act === 'takeCopy') run.copies.push(takeCopy(device));
  else if (act === 'eraseAll') eraseAll(device);
  else if (act === 'joinCopy' && copy !== undefined) joinCopy(device, copy);
  else if (act === 'replaceWithCopy' && copy !== undefined) {
    replaceWithCopy(device, copy, run.ledger);
  } else return act === 'joinCopy' || act === 'replaceWithCopy';
  return true;
}

function write(run: Run, device: Device, surface: Surface, command: Command): void {
  const known = [...surface.interviews()].sort();
  const interview = known[command.pick % Math.max(1, known.length)];
  if (interview === undefined || command.act === 'newInterview') {
    if (known.length < MOST_INTERVIEWS) begin(run, device, surface, command.pick);
  } else {
    writeIn(run, device, surface, interview, command);
  }
}

function begin(run: Run, device: Device, surface: Surface, pick: number): void {
  const interview = interviewId(`n${run.count}`);
  const now = device.now();
  const isPractice = pick % 9 === 0;
  surface.edit([
    { kind: 'set', key: keys.interview(interview), fields: headFields(now, isPractice) },
    ...entriesOf(interview).map((key, index) => {
      return { kind: 'set', key, fields: entryFields(now, index) } as const;
    }),
  ]);
}

function writeIn(
  run: Run,
  device: Device,
  surface: Surface,
  interview: InterviewId,
  { act, pick }: Command,
): void {
  const notes = notesOf(interview);
  // Most people write most in one place: that is where they meet.
  const note = notes[pick % 5 < 3 ? 0 : pick % notes.length] ?? keys.wholeNote(interview);
  const [entry] = entriesOf(interview);
  const now = device.now();
  if (act === 'type') surface.type(note, word(run));
  else if (act === 'typeOver') surface.typeOver(note, word(run));
  else if (act === 'clear') surface.typeOver(note, '');
  else if (act === 'putIn') surface.putIn(note);
  else if (act === 'leave') surface.leave(note);
  else if (act === 'deleteNote') surface.deleteNote(note);
  else if (act === 'deleteInterview') surface.deleteInterview(interview);
  else if (act === 'undoDelete') surface.edit([{ kind: 'revive', key: note }]);
  else if (act === 'tick' && entry !== undefined) {
    const status = pick % 2 === 0 ? 'asked' : 'later';
    surface.edit([{ kind: 'set', key: entry, fields: { status, askedAt: now } }]);
  } else if (act === 'endInterview') {
    const fields = { endedAt: now, endedBy: 'hand' };
    surface.edit([{ kind: 'set', key: keys.interview(interview), fields }]);
  } else if (act === 'setting') {
    const fields = { theme: pick % 2 === 0 ? 'dark' : 'light', plannedMinutes: 5 + (pick % 60) };
    surface.edit([{ kind: 'set', key: keys.settings, fields }]);
  } else if (act === 'switchSync') {
    surface.edit([{ kind: 'set', key: keys.settings, fields: { sync: pick % 3 === 0 } }]);
  } else if (act === 'switchNotes') {
    surface.edit([{ kind: 'set', key: keys.settings, fields: { syncNotes: pick % 3 === 0 } }]);
  }
}

function word(run: Run): string {
  let word = `w${run.count}`;
  if (run.world.wordLength > 0) word += '-';
  while (word.length < run.world.wordLength) word += run.draw().toString(36).slice(2);
  return word;
}
