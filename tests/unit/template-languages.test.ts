/** Languages beside English: loaded when wanted, edited apart, and never a reason to write. */
import { computed, signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { templateId } from '@/domain/ids.ts';
import { shippedLanguage } from '@/domain/shipped-language.ts';
import type { ShippedTemplate } from '@/domain/shipped-template.ts';
import {
  ENGLISH,
  OTHER_LANGUAGES,
  TEMPLATE_LANGUAGES,
  type TemplateLanguage,
} from '@/domain/template-languages.ts';
import { followLanguageInUse } from '@/state/template-language-in-use.ts';
import { createTemplateLanguages } from '@/state/template-languages.ts';
import { createTemplateShelf } from '@/state/template-shelf.ts';
import { inLanguage } from '../support/in-language.ts';
import { openMemorySurface } from '../support/memory-surface.ts';
import { openEditor } from '../support/template-page.ts';

const [SPANISH, , FRENCH] = OTHER_LANGUAGES;
if (SPANISH === undefined || FRENCH === undefined) throw new Error('a language is gone');

async function openDesk(
  load = vi.fn(
    async (language: TemplateLanguage): Promise<ShippedTemplate> => inLanguage(language),
  ),
  store?: Parameters<typeof openMemorySurface>[0],
) {
  const surface = await openMemorySurface(store, 'desk');
  const { records, shipped, settings } = surface;
  const languages = createTemplateLanguages({
    records,
    english: shipped,
    load,
    report: () => undefined,
  });
  const managed = computed(() => []);
  const shelf = createTemplateShelf({ records, shipped, managed, languages });
  const active = () => shelf.all.value.find(({ id }) => id === settings.value.template)?.id ?? null;
  const template = computed(() => shelf.find(active()));
  const spoken = signal(shipped);
  const until = new AbortController().signal;
  followLanguageInUse({ languages, active, template: () => template.value, spoken, until });
  const desk = openEditor({ ...surface, shelf, template });
  return { ...desk, surface, languages, shelf, template, spoken, load };
}

describe('the list of templates', () => {
  it('names every language in its own words before any of them has come', async () => {
    const { choice, load } = await openDesk();
    expect(choice.all.value.map(({ name }) => name)).toEqual([
      'English',
      ...OTHER_LANGUAGES.map(({ name }) => name),
    ]);
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a language that is chosen', () => {
  it('comes alone, and then its questions and all beside them are offered', async () => {
    const { choice, template, spoken, load, surface } = await openDesk();
    choice.use(SPANISH.id);
    await vi.waitFor(() => expect(template.value.language).toBe('es'));
    expect(load.mock.calls).toEqual([[SPANISH]]);
    expect(surface.settings.value.template).toBe(SPANISH.id);
    expect(spoken.value).toEqual(inLanguage(SPANISH));
  });

  it('is edited apart from English, and restored to its own words', async () => {
    const { choice, editor, type, surface } = await openDesk();
    choice.show(SPANISH.id);
    await vi.waitFor(() => expect(choice.current.value.id).toBe(SPANISH.id));
    const question = () => choice.template.value.aspects[0]?.questions[0] ?? expect.fail();
    const came = question().text;
    type(question(), 'Which words stayed?');
    expect(question().text).toBe('Which words stayed?');
    expect(surface.shelf.find(ENGLISH.id).aspects[0]?.questions[0]?.changed).toBe(false);
    editor.restoreQuestion(question());
    expect(question().text).toBe(came);
    expect(came).toMatch(/^es: /);
  });

  it('has what was changed in it on the next page too', async () => {
    const first = await openDesk();
    first.choice.show(SPANISH.id);
    await vi.waitFor(() => expect(first.choice.current.value.id).toBe(SPANISH.id));
    const question = first.choice.template.value.aspects[0]?.questions[0] ?? expect.fail();
    first.type(question, 'Which words stayed?');
    first.choice.use(SPANISH.id);
    const next = await openDesk(undefined, first.surface.store);
    await vi.waitFor(() => expect(next.template.value.language).toBe('es'));
    expect(next.template.value.aspects[0]?.questions[0]?.text).toBe('Which words stayed?');
  });
});

describe('a template of one’s own', () => {
  it('takes the follow-ups of the language that it is written in', async () => {
    const { choice, spoken } = await openDesk();
    choice.create('Les miennes');
    choice.describe({ language: 'fr-CA' }, 'one');
    choice.use(choice.current.value.id);
    await vi.waitFor(() => expect(spoken.value.language).toBe('fr'));
    choice.describe({ language: 'de' }, 'two');
    await vi.waitFor(() => expect(spoken.value.language).toBe('en'));
  });
});

describe('a language that cannot be loaded', () => {
  it('is said, leaves English, and writes nothing; asked for again it is tried again', async () => {
    const load = vi.fn(async (language: TemplateLanguage) => inLanguage(language));
    load.mockRejectedValueOnce(new Error('gone'));
    const { choice, languages, template, surface } = await openDesk(load);
    choice.use(SPANISH.id);
    await vi.waitFor(() => expect(languages.missing.value).toBe(SPANISH));
    expect(template.value.id).toBe(ENGLISH.id);
    expect(surface.settings.value.template).toBe('');
    choice.use(SPANISH.id);
    await vi.waitFor(() => expect(template.value.id).toBe(SPANISH.id));
    expect(languages.missing.value).toBeNull();
  });

  it('is refused when the file is of another language', async () => {
    const { languages } = await openDesk(vi.fn(async () => inLanguage(FRENCH)));
    expect(await languages.bring(SPANISH)).toBe(false);
    expect(languages.find(SPANISH.id)).toBeUndefined();
  });
});

describe('the name of a template', () => {
  it('tells the language of each of ours, and nothing of the others', () => {
    for (const { id, language } of TEMPLATE_LANGUAGES) {
      expect(shippedLanguage(id)).toBe(language.toLowerCase());
    }
    expect(shippedLanguage(templateId('managed-1a2b3c'))).toBeUndefined();
    expect(shippedLanguage(templateId('0b5f7c1e'))).toBeUndefined();
  });

  it('is what it always was: what people changed hangs on it', () => {
    expect(TEMPLATE_LANGUAGES.map(({ id }) => id)).toEqual([
      'debrief-en',
      'debrief-es',
      'debrief-pt-br',
      'debrief-fr',
      'debrief-ar',
    ]);
  });
});
