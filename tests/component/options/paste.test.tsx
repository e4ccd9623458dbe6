/** Questions pasted into the options page: what is said of what they bring, and of what they do not. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { showOptions } from './options-page.tsx';

const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste questions' });

async function openPaste() {
  const page = await showOptions();
  await page.user.click(button('Paste questions'));
  await page.user.click(field());
  return page;
}

describe('the preview of what was pasted', () => {
  it('says how many lines were left out, and lets them be read', async () => {
    const { user } = await openPaste();
    await user.paste('We meet at ten. Bring a pen.\n\nWhat did I skip?');
    const said = await screen.findByText('1 line was left out');
    const part = within(said.closest('details') ?? document.body);
    expect(part.getByText('We meet at ten. Bring a pen.')).toBeTruthy();
  });

  it('says nothing of the kind where all of it came to something', async () => {
    const { user } = await openPaste();
    await user.paste('What did I skip?');
    await screen.findByRole('region', { name: /what you pasted/ });
    expect(screen.queryByText(/left out/)).toBeNull();
  });
});
