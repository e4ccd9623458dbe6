/** A question in one's own words: no other takes its place, and no key throws it away. */
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { openPanel, RAMBLED, rows } from './panel-page.tsx';

const OWN = 'Where did my story about the migration stop making sense?';

const find = () => screen.getByRole('button', { name: 'Find another question' });
const search = () => screen.getByRole<HTMLInputElement>('combobox');

describe('a question of one’s own', () => {
  it('stays when another is found, which comes beside it', async () => {
    const { user } = await openPanel({ chosen: [RAMBLED] });
    await user.click(find());
    await user.keyboard(`${OWN}{Enter}`);
    expect(rows()).toEqual([OWN]);
    await user.click(find());
    expect(screen.getByText(/Enter adds/)).toBeDefined();
    await user.keyboard('nerves of steel{Enter}');
    expect(rows()).toContain(OWN);
    expect(rows()).toHaveLength(2);
  });

  it('that is half written stands there again after Escape; a word that was sought does not', async () => {
    const { user } = await openPanel({ chosen: [RAMBLED] });
    await user.click(find());
    await user.keyboard(`${OWN}{Escape}`);
    await user.click(find());
    expect(search().value).toBe(OWN);
    await user.keyboard('{Enter}');
    expect(rows()).toEqual([OWN]);
    await user.click(find());
    expect(search().value).toBe('');
    await user.keyboard('nerves{Escape}');
    await user.click(find());
    expect(search().value).toBe('');
  });
});

it('a double click on Mark marks once', async () => {
  const { user, model } = await openPanel({ chosen: [RAMBLED] });
  await user.dblClick(screen.getByRole('button', { name: 'Mark' }));
  expect(model.marking.marked.value).not.toBeNull();
});
