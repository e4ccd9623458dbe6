/** In which language a screen reader speaks the questions of a template. */
import { computed } from '@preact/signals';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { readManagedTemplates } from '@/domain/managed-template.ts';
import { createTemplateShelf } from '@/state/template-shelf.ts';
import { openSmallSurface, questionField, showOptions } from './options-page.tsx';
import { deleteAspect, reword } from './template-acts.ts';

const SCHOOL = {
  format: 'debrief-template',
  version: 2,
  name: 'Entretiens blancs',
  language: 'fr',
  aspects: [
    {
      name: 'Début',
      questions: [{ text: 'Mon début était-il clair ?', hint: 'La première phrase' }],
    },
  ],
};

describe('the questions of a template are spoken in its language', () => {
  it('when a school gave it', async () => {
    const surface = await openSmallSurface();
    const { records, shipped } = surface;
    const { templates, faults } = readManagedTemplates([JSON.stringify(SCHOOL)]);
    expect(faults).toEqual([]);
    const shelf = createTemplateShelf({ records, shipped, managed: computed(() => templates) });
    const { user } = await showOptions({ ...surface, shelf });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Template' }), SCHOOL.name);
    const aspect = within(await screen.findByRole('region', { name: 'Début' }));
    for (const words of ['Début', 'Mon début était-il clair ?', 'La première phrase']) {
      const { lang, dir } = aspect.getByText(words);
      expect({ words, lang, dir }).toEqual({ words, lang: 'fr', dir: 'auto' });
    }
    // How many there are is said in the page's own.
    expect(aspect.getByText('1 question').closest('[lang]')).toBeNull();
  });

  it('also once another one is named for it', async () => {
    const { user } = await showOptions();
    await user.click(screen.getByRole('button', { name: 'More for this template' }));
    await user.click(screen.getByRole('button', { name: /^Copy this template/ }));
    await user.click(screen.getByRole('button', { name: 'More for this template' }));
    await user.click(screen.getByRole('button', { name: 'Name, language, author' }));
    const language = screen.getByRole('textbox', { name: 'Language of the questions' });
    await user.clear(language);
    await user.type(language, 'de');
    await waitFor(() => expect(questionField('Opening', 1).lang).toBe('de'));
    expect(screen.getByRole('heading', { name: 'Opening' }).lang).toBe('de');
  });

  it('in its details, and the follow-ups in theirs', async () => {
    const surface = await openSmallSurface();
    const spoken = { ...surface.shipped, language: 'fr' };
    const { user } = await showOptions({ ...surface, shipped: spoken });
    const words = questionField('Opening', 1).value;
    await user.click(screen.getByRole('button', { name: `More: ${words}` }));
    await user.click(screen.getByRole('button', { name: 'Answer, interviews, follow-ups' }));
    const details = screen.getByRole('group', { name: `Details of: ${words}` });
    expect(within(details).getByText(words).lang).toBe('en');
    const [followUp] = spoken.probes;
    expect(within(details).getByText(followUp?.text ?? '').lang).toBe('fr');
  });

  it('in the list of aspects, where Debrief words one anew, and where one was deleted', async () => {
    const surface = await openSmallSurface();
    reword(surface, 1);
    const { user } = await showOptions(surface);
    const aspects = within(screen.getByRole('navigation', { name: 'On this page' }));
    expect(aspects.getByText('Opening').lang).toBe('en');
    const mine = screen.getByRole('button', { name: 'Keep mine Mine 0' });
    expect(mine.querySelector('bdi')?.lang).toBe('en');
    await deleteAspect(user, 'Design');
    const back = screen.getByRole('button', { name: 'Bring back Design', hidden: true });
    expect(back.querySelector('bdi')?.lang).toBe('en');
  });
});
