/** A new version of the shipped questions beside what the person has worded. */
import { computed } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { keepYoursEdit, outdatedIn, takeNewEdit } from '@/domain/three-way.ts';
import { openMemorySurface } from '../support/memory-surface.ts';
import { openEditor } from '../support/template-page.ts';

const MINE = 'Which words of mine stayed with you?';
const NEW = 'Which sentence of my introduction should stay, and which should go?';

/** The shipped template of a later version, in which the first question is worded anew. */
function later(shipped: ShippedTemplate): ShippedTemplate {
  return {
    ...shipped,
    version: shipped.version + 1,
    aspects: shipped.aspects.map((aspect, a) => ({
      ...aspect,
      questions: aspect.questions.map((question, q) =>
        a === 0 && q === 0 ? { ...question, text: NEW } : question,
      ),
    })),
  };
}

async function edited() {
  const surface = await openMemorySurface();
  const { choice, type } = openEditor(surface);
  const question = choice.template.value.aspects[0]?.questions[0];
  if (question === undefined) throw new Error('no question');
  type(question, 'Which words', MINE);
  const updated = computed(() => resolveTemplate(later(surface.shipped), surface.records));
  return { surface, updated, was: question.text, type };
}

describe('an update of the shipped questions', () => {
  it('rewords what the person has not touched, without a word', async () => {
    const surface = await openMemorySurface();
    const updated = resolveTemplate(later(surface.shipped), surface.records);
    expect(updated.aspects[0]?.questions[0]).toMatchObject({ text: NEW, changed: false });
    expect(outdatedIn(updated)).toEqual([]);
  });

  it('leaves what the person worded, and shows yours, the old and the new', async () => {
    const { updated, was } = await edited();
    expect(updated.value.aspects[0]?.questions[0]).toMatchObject({ text: MINE, changed: true });
    expect(outdatedIn(updated.value)).toMatchObject([{ yours: MINE, before: was, now: NEW }]);
  });

  it('asks no more once yours is kept', async () => {
    const { surface, updated } = await edited();
    surface.records.edit(outdatedIn(updated.value).map(keepYoursEdit));
    expect(outdatedIn(updated.value)).toEqual([]);
    expect(updated.value.aspects[0]?.questions[0]?.text).toBe(MINE);
  });

  it('gives the new words where they are taken, as if nothing had been changed', async () => {
    const { surface, updated } = await edited();
    surface.records.edit(outdatedIn(updated.value).map(takeNewEdit));
    expect(updated.value.aspects[0]?.questions[0]).toMatchObject({ text: NEW, changed: false });
  });

  it('has nothing to ask where the person had worded it as it comes now', async () => {
    const surface = await openMemorySurface();
    const { choice, type } = openEditor(surface);
    const question = choice.template.value.aspects[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    type(question, NEW);
    const updated = resolveTemplate(later(surface.shipped), surface.records);
    expect(outdatedIn(updated)).toEqual([]);
    expect(updated.aspects[0]?.questions[0]?.changed).toBe(false);
  });
});
