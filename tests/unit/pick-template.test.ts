/** A template picked in the popup: the last pick stands, for the interview that it was picked for. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { interviewId, type TemplateId, templateId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { createTemplatePick } from '@/entrypoints/popup/pick-template.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

const ENGLISH = templateId('debrief-en');
const SPANISH = templateId('debrief-es');
const head = (id: string) => ({ id: interviewId(id) });

/** English is here; any other comes when it is let. */
async function pickSlowly() {
  const surface = await openMemorySurface();
  const coming = new Map<TemplateId, (came: boolean) => void>();
  const shelf = {
    ...surface.shelf,
    isHere: (id: TemplateId) => id === ENGLISH,
    bring: (id: TemplateId) => new Promise<boolean>((come) => coming.set(id, come)),
  };
  const prepared = signal<ReturnType<typeof head> | undefined>(undefined);
  const pick = createTemplatePick({ ...surface, shelf }, prepared);
  return { surface, prepared, pick, come: (id: TemplateId, came = true) => coming.get(id)?.(came) };
}

describe('a template picked in the popup', () => {
  it('is not overtaken by an earlier pick that took long to come', async () => {
    const { surface, pick, come } = await pickSlowly();
    const first = pick(SPANISH);
    await pick(ENGLISH);
    come(SPANISH);
    await first;
    expect(surface.settings.value.template).toBe('');
  });

  it('changes nothing when it cannot come', async () => {
    const { surface, pick, come } = await pickSlowly();
    const picked = pick(SPANISH);
    come(SPANISH, false);
    await picked;
    expect(surface.settings.value.template).toBe('');
  });

  it('is for the interview that was shown then, whichever is shown when it comes', async () => {
    const { surface, prepared, pick, come } = await pickSlowly();
    prepared.value = head('acme');
    const picked = pick(SPANISH);
    prepared.value = head('bolt');
    come(SPANISH);
    await picked;
    const turned = readHeads(surface.records).filter(({ template }) => template === SPANISH);
    expect(turned.map(({ id }) => id)).toEqual(['acme']);
  });
});
