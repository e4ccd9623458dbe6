/** The popup's first picture from a part of the records: nobody can tell it from one made from all. */
import { describe, expect, it } from 'vitest';
import { plannedInterviews } from '@/domain/current.ts';
import { FIRST_ROWS, firstPicture } from '@/domain/first-picture.ts';
import { entryIdOf, interviewId, questionId } from '@/domain/ids.ts';
import { readFacts } from '@/domain/insights/facts.ts';
import { listedEntries, readEntries, readHeads } from '@/domain/interview.ts';
import { keys, nameOf } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import { readLeadBack, readOpenPlans } from '@/domain/open-plans.ts';
import { offeredPacks, readPacks } from '@/domain/own-packs.ts';
import { ownBase, readOwnTemplates } from '@/domain/own-template.ts';
import { interviewTypeSchema } from '@/domain/question-kind.ts';
import { readPutOffDebriefs } from '@/domain/reminders.ts';
import { lastInterviews, suggestions } from '@/domain/suggestions.ts';
import { countQuestions, resolveBase, resolveTemplate, shippedBase } from '@/domain/template.ts';
import { interviewsIn } from '@/storage/head-start/head-start.ts';
import { placeOf } from '../lookup-of.ts';
import { DAY, manyRecords, NOW, OWN_TEMPLATE, SHIPPED_TEMPLATE, shipped } from './many-records.ts';

function askedOf(all: ReturnType<typeof manyRecords>) {
  const interviews = interviewsIn(all.records, NOW) ?? [];
  return { records: all.records, lookup: all, interviews, shipped: shippedBase(shipped), now: NOW };
}

function partOf(all: ReturnType<typeof manyRecords>) {
  const { keys: kept } = firstPicture(askedOf(all));
  const isKept = new Set(kept);
  return placeOf(new Map([...all.records].filter(([key]) => isKept.has(key))));
}

/** All that the popup reads for it, however it is drawn. */
function pictureFrom(
  lookup: RecordLookup,
  id = SHIPPED_TEMPLATE,
  /** In the place of what the last interviews' records say. */
  facts?: ReturnType<typeof firstPicture>['facts'],
) {
  const heads = readHeads(lookup);
  const own = readOwnTemplates(lookup).find((each) => each.id === id);
  const template = resolveBase(own === undefined ? shippedBase(shipped) : ownBase(own), lookup);
  const planned = plannedInterviews(heads);
  const plans = readOpenPlans(heads, lookup);
  const chosen = planned.map(({ id }) => listedEntries(readEntries(id, lookup)));
  const wording = new Map(
    template.aspects.flatMap(({ questions }) =>
      questions.map(({ id, text }) => [id, text] as const),
    ),
  );
  const taken = new Set(chosen.flat().map(({ id }) => id));
  const last = facts ?? lastInterviews(heads).map((head) => readFacts(head, lookup));
  const suggested = [null, ...interviewTypeSchema.options].map((type) =>
    suggestions({ template, interviews: last, type, chosen: [], lookup, now: NOW }).map(
      ({ aspect, question, reason }) => [aspect.id, question.id, question.text, reason],
    ),
  );
  return {
    planned,
    plans,
    chosen: chosen.flat().map(({ asks }) => wording.get(questionId(asks.question)) ?? asks.text),
    aspects: template.aspects.map(({ id, name }) => [id, name]),
    rows: template.aspects
      .flatMap(({ questions }) => questions)
      .filter(({ on, id }) => on && !taken.has(entryIdOf(template.id, id)))
      .slice(0, FIRST_ROWS),
    suggested,
    packs: offeredPacks({
      own: readPacks(template.id, lookup),
      shipped: shipped.packs,
      template,
      type: null,
    }),
    leadBack: readLeadBack(heads, plans, lookup, NOW),
    debriefs: new Set(readPutOffDebriefs(heads, lookup).map(({ interview }) => interview)),
  };
}

describe('The first picture', () => {
  const first = Number(process.env.DEBRIEF_SEED ?? Date.now() % 2 ** 31);

  it.each([SHIPPED_TEMPLATE, OWN_TEMPLATE])(
    'is the same from its part of the records as from all of them, of %s',
    (template) => {
      console.log(`first pictures: DEBRIEF_SEED=${first}`);
      for (let seed = first; seed < first + 15; seed += 1) {
        const all = manyRecords(seed, template);
        const facts = JSON.parse(JSON.stringify(firstPicture(askedOf(all)).facts));
        expect(pictureFrom(partOf(all), template, facts), `seed ${seed}`).toEqual(
          pictureFrom(all, template),
        );
      }
    },
  );

  it('has suggestions, plans and chosen questions in what is compared', () => {
    const { suggested, plans, chosen, packs } = pictureFrom(manyRecords(1));
    expect(suggested[0]?.length).toBeGreaterThan(2);
    expect(plans.length).toBeGreaterThan(0);
    expect(chosen.length).toBeGreaterThan(0);
    expect(packs.length).toBeGreaterThan(3);
  });

  it('says how many questions each template has in all', () => {
    const all = manyRecords(3);
    const { counts } = firstPicture(askedOf(all));
    expect(counts).toEqual({ [SHIPPED_TEMPLATE]: countQuestions(resolveTemplate(shipped, all)) });
  });

  it('keeps an interview that ended of late, however long ago it began', () => {
    const place = placeOf();
    const told = (name: string, began: number, ended: number) =>
      place.edit({
        kind: 'set',
        key: keys.interview(interviewId(name)),
        fields: { createdAt: began, startedAt: began, endedAt: ended },
      });
    for (let at = 0; at < 20; at += 1) told(`other-${at}`, NOW - (20 + at) * DAY, NOW - 20 * DAY);
    told('mended', NOW - 90 * DAY, NOW - DAY);
    expect(partOf(place).get(keys.interview(interviewId('mended')))).toBeDefined();
    expect(partOf(place).get(keys.interview(interviewId('other-19')))).toBeUndefined();
  });

  it('leaves most of many questions and old interviews out', () => {
    const all = manyRecords(1);
    const part = partOf(all);
    const count = (place: typeof all, kind: string) =>
      [...place.records.keys()].filter((key) => nameOf(key)?.kind === kind).length;
    expect(count(part, 'question')).toBeLessThan(count(all, 'question') * 0.8);
    expect(count(part, 'interview')).toBeLessThan(count(all, 'interview'));
    expect(count(part, 'entry')).toBeLessThan(count(all, 'entry') * 0.3);
  });
});
