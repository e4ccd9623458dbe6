/** Keys: every thing has one name, every name is told apart, and nothing else passes for ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectId,
  entryId,
  interviewId,
  momentId,
  packId,
  planId,
  questionId,
  templateId,
} from '@/domain/ids.ts';
import { groupOf, groups, isRecordKey, keys, nameOf, QUARANTINE_PREFIX } from '@/domain/keys.ts';

const id = fc.string({
  minLength: 1,
  maxLength: 6,
  unit: fc.constantFrom('a', '~', '_', '/', 'é', '.'),
});

describe('Keys', () => {
  it('name what they were made from, whatever the ids hold', () => {
    fc.assert(
      fc.property(id, id, (one, two) => {
        const template = templateId(one);
        const interview = interviewId(one);
        const entry = entryId(two);
        const made = [
          [keys.epoch, groups.epoch, { kind: 'epoch' }],
          [keys.settings, groups.settings, { kind: 'settings' }],
          [keys.template(template), groups.templates, { kind: 'template', template }],
          [
            keys.aspect(template, aspectId(two)),
            groups.aspects(template),
            { kind: 'aspect', template, aspect: aspectId(two) },
          ],
          [
            keys.question(template, questionId(two)),
            groups.questions(template),
            { kind: 'question', template, question: questionId(two) },
          ],
          [
            keys.pack(template, packId(two)),
            groups.packs(template),
            { kind: 'pack', template, pack: packId(two) },
          ],
          [keys.interview(interview), groups.interviews, { kind: 'interview', interview }],
          [
            keys.entry(interview, entry),
            groups.entries(interview),
            { kind: 'entry', interview, entry },
          ],
          [
            keys.note(interview, entry),
            groups.notes(interview),
            { kind: 'note', interview, entry },
          ],
          [
            keys.moment(interview, momentId(two)),
            groups.moments(interview),
            { kind: 'moment', interview, moment: momentId(two) },
          ],
          [
            keys.plan(interview, planId(two)),
            groups.plans(interview),
            { kind: 'plan', interview, plan: planId(two) },
          ],
          [
            keys.reflection(interview, 'notYet'),
            groups.reflections(interview),
            { kind: 'reflection', interview, step: 'notYet' },
          ],
          [keys.wholeNote(interview), groups.notes(interview), { kind: 'wholeNote', interview }],
        ] as const;
        for (const [key, group, name] of made) {
          expect(isRecordKey(key)).toBe(true);
          expect(nameOf(key)).toEqual(name);
          expect(groupOf(key)).toBe(group);
        }
        expect(new Set(made.map(([key]) => key)).size).toBe(made.length);
        expect(new Set(made.map(([, group]) => group)).size).toBe(made.length - 1);
      }),
    );
  });

  it('do not take anything else for a record', () => {
    const others = [
      '',
      'v1/',
      'v1/note',
      'v1/note/',
      'v1/note/i1',
      'v1/note/i1/',
      'v1/note/i1/q/more',
      'v1/moment/i1',
      'v1/plan/i1',
      'v1/pack/t1',
      'v1/reflection/i1/other',
      'v1/epoch/other',
      'v1/settings/all/more',
      'v1/constructor/x',
      'v1/__proto__/x/y',
      'v2/interview/i1',
      `${QUARANTINE_PREFIX}v1/interview/i1`,
    ];
    expect(others.filter(isRecordKey)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isRecordKey(`${QUARANTINE_PREFIX}${text}`)).toBe(false);
      }),
    );
  });
});
