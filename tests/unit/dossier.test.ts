/** The dossier in the making: what is chosen at first, what the person chooses, what is in the report. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId, planId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import { readInterviewReport } from '@/domain/report.ts';
import { shortHash } from '@/domain/short-hash.ts';
import { createDossier } from '@/state/dossier.ts';
import { placeOf } from './lookup-of.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23);

const headsAt = (...daysAgo: readonly number[]): readonly InterviewHead[] =>
  daysAgo.map((days) => ({
    ...blankHead(interviewId(`d${days}`), NOW, { plannedMinutes: 45, feedbackMinutes: 10 }),
    startedAt: NOW - days * DAY,
  }));

const dossierWith = (...daysAgo: readonly number[]) => {
  const heads = signal(headsAt(...daysAgo));
  const dossier = createDossier({ heads }, { now: () => NOW });
  return { heads, dossier, chosen: () => dossier.chosen.value.map(({ id }) => String(id)) };
};

describe('a dossier', () => {
  it('begins with the interviews of the last thirty days', () => {
    expect(dossierWith(1, 5, 9, 29, 31).chosen()).toEqual(['d1', 'd5', 'd9', 'd29']);
  });

  it('begins with the last three where fewer were of late', () => {
    expect(dossierWith(1, 50, 90, 200).chosen()).toEqual(['d1', 'd50', 'd90']);
    expect(dossierWith(400).chosen()).toEqual(['d400']);
  });

  it('keeps what the person chose, whatever comes after', () => {
    const { heads, dossier, chosen } = dossierWith(1, 50, 90, 200);
    dossier.choose(interviewId('d50'), false);
    dossier.choose(interviewId('d200'), true);
    expect(chosen()).toEqual(['d1', 'd90', 'd200']);
    heads.value = headsAt(0, 1, 90, 200);
    expect(chosen()).toEqual(['d1', 'd90', 'd200']);
  });

  it('takes all, or none', () => {
    const { dossier, chosen } = dossierWith(1, 50, 90, 200);
    dossier.chooseAll(true);
    expect(chosen()).toHaveLength(4);
    dossier.chooseAll(false);
    expect(chosen()).toEqual([]);
  });
});

describe('the report of an interview', () => {
  const interview = interviewId('i1');
  const place = placeOf();
  const write = (key: Edit['key'], text: string) =>
    place.edit({ kind: 'write', key, text, replaces: [] });
  const asks = {
    template: 'debrief-en',
    question: 'q1',
    text: 'Where did you lose my thread?',
    hint: '',
    aspect: 'clarity',
    aspectName: 'Clarity',
    questionKind: 'open',
  };
  const entryFields = (status: string, lines: readonly string[]) => ({
    asks,
    status,
    improve: lines.map(shortHash),
  });
  const set = (key: Edit['key'], fields: Extract<Edit, { kind: 'set' }>['fields']) =>
    place.edit({ kind: 'set', key, fields });
  set(keys.interview(interview), { startedAt: NOW, interviewer: ' Ana ' });
  set(keys.entry(interview, entryId('e1')), entryFields('asked', ['Around the cache.']));
  set(keys.entry(interview, entryId('e2')), entryFields('setAside', []));
  write(keys.note(interview, entryId('e1')), 'Around the cache.\nAll else was clear.');
  write(keys.reflection(interview, 'said'), 'She lost me.');
  write(keys.reflection(interview, 'thanks'), 'Thank you, Ana.');
  const made = { moment: 'm', action: 'a', told: '', entry: null, aspectName: '' };
  place.edit(newPlanEdit(interview, planId('p1'), made, NOW));
  const head = readHead(interview, place);
  if (head === undefined) throw new Error('there is no interview');

  it('holds the lines that were sorted, and nothing set aside without a word', () => {
    const { entries, interviewer, plans } = readInterviewReport(head, place);
    expect(interviewer).toBe('Ana');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.sorted).toEqual({ wentWell: [], improve: ['Around the cache.'] });
    expect(plans).toMatchObject([{ moment: 'm', action: 'a', state: 'open' }]);
  });

  it('leaves out the message of thanks, and the reflection where it is not wanted', () => {
    expect(JSON.stringify(readInterviewReport(head, place))).not.toContain('Thank you');
    const without = readInterviewReport(head, place, { reflection: false, moments: false });
    expect(without.reflection).toBeNull();
  });
});
