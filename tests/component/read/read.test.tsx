/** Reading all questions: what is said of each, and what is shown of them. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { aspectId, questionId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { rewordEdit } from '@/domain/template-edits.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { type MemorySurface, openMemorySurface } from '../../support/memory-surface.ts';
import { openReading } from './read-page.tsx';

const FLAG = "If this were a review of my code, what's the first thing you'd flag?";
const OWN = 'Where did I sound unsure?';

const row = (text: string): HTMLElement => {
  const found = screen.getByRole('checkbox', { name: text }).closest('li');
  if (found === null) throw new Error(`No row holds "${text}".`);
  return found;
};

function ownQuestion({ template }: MemorySurface, fields: Readonly<Record<string, string>>): Edit {
  return {
    kind: 'set',
    key: keys.question(template.value.id, questionId('mine')),
    fields: { text: OWN, aspect: aspectId('code'), order: 'z1', ...fields },
  };
}

function reword({ template }: MemorySurface, from: string, to: string): Edit {
  const found = template.value.aspects
    .flatMap(({ questions }) => questions)
    .find(({ text }) => text === from);
  if (found === undefined) throw new Error(`The template has no question "${from}".`);
  return rewordEdit(found, to);
}

describe('what is said of a question', () => {
  it('tells why it is worth asking, what a good answer gives, and which interviews it fits', async () => {
    await openReading();
    const found = within(row(FLAG));
    expect(found.getByText('Why').nextSibling?.textContent).toMatch(/^It puts your interviewer/);
    expect(found.getByText('A good answer').nextSibling?.textContent).toMatch(/^Names one line/);
    expect(found.getByText('Fits').nextSibling?.textContent).toBe('Coding');
  });

  it('shows its own follow-ups on demand, the best first', async () => {
    const { user } = await openReading();
    const found = within(row(FLAG));
    const details = found.getByText('If the answer is vague, ask').closest('details');
    expect(details?.open).toBe(false);
    await user.click(found.getByText('If the answer is vague, ask'));
    expect(details?.open).toBe(true);
    const { probes } = (await openMemorySurface()).shipped;
    const shown = [...(details?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(probes.length);
  });

  it('keeps the reasons of a reworded one, and says that they belong to the first wording', async () => {
    const surface = await openMemorySurface();
    surface.records.edit([reword(surface, FLAG, 'What would you flag in my code?')]);
    await openReading(surface);
    const found = within(row('What would you flag in my code?'));
    expect(found.queryByText('Why')).toBeNull();
    expect(found.getByText('It came as').nextSibling?.textContent).toBe(FLAG);
    expect(found.getByText('Why, as it came').nextSibling?.textContent).toMatch(/^It puts/);
  });

  it('shows what was noted to a question of one’s own, and every follow-up', async () => {
    const surface = await openMemorySurface();
    surface.records.edit([ownQuestion(surface, { hint: 'The moment' })]);
    await openReading(surface);
    const found = within(row(OWN));
    expect(found.getByText('To note').nextSibling?.textContent).toBe('The moment');
    expect(found.queryByText(/^Why/)).toBeNull();
    expect(row(OWN).querySelectorAll('details li')).toHaveLength(surface.shipped.probes.length);
  });
});

describe('a screen reader speaks in its own language', () => {
  it('each follow-up, also under a question of one’s own', async () => {
    const surface = await openMemorySurface();
    surface.records.edit([ownQuestion(surface, {})]);
    await openReading(surface);
    for (const text of [FLAG, OWN]) {
      expect(row(text).querySelector<HTMLElement>('details li')?.lang).toBe('en');
    }
  });

  it('the aspect that a match is of', async () => {
    const { user } = await openReading();
    await user.type(screen.getByRole('searchbox', { name: 'Search questions' }), 'flag');
    expect(within(row(FLAG)).getByText('Code').lang).toBe('en');
  });
});

describe('what is shown', () => {
  it('is narrowed to a kind of interview, with those that fit every one', async () => {
    const { user } = await openReading();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of interview' }), 'design');
    expect(screen.queryByRole('checkbox', { name: FLAG })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /^Which part of my introduction/ })).toBeTruthy();
    expect(screen.getByText(/^\d+ questions are shown\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(50);
    // The button is gone.
    const search = screen.getByRole('searchbox', { name: 'Search questions' });
    expect(document.activeElement).toBe(search);
  });

  it('is what is sought, the best first, a chosen one among them', async () => {
    const { user } = await openReading();
    await user.click(screen.getByRole('checkbox', { name: /^When I got stuck/ }));
    await user.type(screen.getByRole('searchbox', { name: 'Search questions' }), 'stuch');
    const [first] = screen.getAllByRole('checkbox', { checked: true });
    expect(first?.closest('li')?.textContent).toMatch(/^When I got stuck/);
  });

  it('says so when nothing is found, and Escape shows all again', async () => {
    const { user } = await openReading();
    const search = screen.getByRole('searchbox', { name: 'Search questions' });
    await user.type(search, 'zzzzqq');
    expect(screen.getByText(/^No question is found/)).toBeTruthy();
    await user.type(search, '{Escape}');
    expect(screen.getAllByRole('checkbox')).toHaveLength(50);
  });

  it('is all again when a chosen question outside it is looked for', async () => {
    const { user } = await openReading();
    await user.click(screen.getByRole('checkbox', { name: FLAG }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of interview' }), 'design');
    await user.click(screen.getByRole('link', { name: FLAG }));
    expect(screen.getByRole('checkbox', { name: FLAG })).toBeTruthy();
    await waitFor(() => expect(location.hash).toBe('#code-review-flag'));
  });
});

describe('by keys alone', () => {
  it('goes from the search through the questions and back, and Space chooses', async () => {
    const { user, preparation } = await openReading();
    const search = screen.getByRole('searchbox', { name: 'Search questions' });
    search.focus();
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[1]);
    expect(preparation.chosen.value).toHaveLength(1);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(search);
  });

  it('leaves the bar at the foot with Escape, for the button that opened it', async () => {
    const { user } = await openReading();
    const toggle = screen.getByRole('button', { name: /^None chosen/ });
    await user.click(toggle);
    const side = within(screen.getByRole('complementary', { name: 'Chosen questions' }));
    side.getAllByRole('link')[0]?.focus();
    await user.keyboard('{Escape}');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    // What had the keyboard is out of sight.
    expect(document.activeElement).toBe(toggle);
  });

  it('closes the bar at the foot with Escape from the button itself', async () => {
    const { user } = await openReading();
    const toggle = screen.getByRole('button', { name: /^None chosen/ });
    toggle.focus();
    await user.keyboard('{Enter}');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(toggle);
  });

  it('chooses the best match with Enter, and the next with the next', async () => {
    const { user, preparation } = await openReading();
    await user.type(screen.getByRole('searchbox'), 'rambled{Enter}');
    expect(preparation.chosen.value.map(({ asks }) => asks.question)).toEqual([
      'explaining-rambled',
    ]);
  });
});

it('prints when asked, and keeps no accessibility rule broken', async () => {
  const { user, onPrint, container } = await openReading();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(onPrint).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('checkbox', { name: FLAG }));
  await expectNoAxeViolations(container);
});
