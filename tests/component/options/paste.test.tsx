/** Questions pasted into the options page: what is said of what they bring, and of what they do not. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { showOptions, wordings } from './options-page.tsx';

const button = (name: string) => screen.getByRole('button', { name });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste questions' });

async function openPaste() {
  const page = await showOptions();
  await page.user.click(button('Paste questions'));
  await page.user.click(field());
  return page;
}

describe('pasted text without a question', () => {
  const PROSE = 'We meet at ten. Bring a pen.';
  /** What is wrong, with the keyboard at it: it comes there a moment later. */
  async function trouble(): Promise<HTMLElement> {
    const card = await screen.findByRole('region', { name: /what you pasted.*not imported/ });
    await waitFor(() => expect(document.activeElement).toBe(card));
    return card;
  }

  it('stays in the field beside what is said of it, to be mended and looked at again', async () => {
    const { user } = await openPaste();
    await user.paste(PROSE);
    const said = within(await trouble()).getByText(/^No line of it reads as a question/);
    expect(said.textContent).not.toMatch(/file/);
    expect(field().value).toBe(PROSE);
    expect(field().getAttribute('aria-describedby')).toBe(said.id);
    await user.type(field(), '\nDid I?');
    await user.click(button('Look at it'));
    expect(await screen.findByText('1 line was left out')).toBeTruthy();
  });

  it('is said again, with the keyboard at it, when it is looked at as it is', async () => {
    const { user } = await openPaste();
    await user.paste(PROSE);
    await trouble();
    await user.click(button('Look at it'));
    await trouble();
    expect(field().value).toBe(PROSE);
  });

  it('is there again after the card was closed, until it is imported', async () => {
    const { user } = await openPaste();
    await user.paste(`${PROSE}\n\nDid I?`);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await user.click(button('Paste questions'));
    expect(field().value).toBe(`${PROSE}\n\nDid I?`);
    await user.click(button('Look at it'));
    await user.click(await screen.findByRole('button', { name: 'Import these changes' }));
    await user.click(button('Paste questions'));
    expect(field().value).toBe('');
  });

  it('is looked at again when it is pasted anew over all of it, and edited when into it', async () => {
    const { user } = await openPaste();
    await user.paste(PROSE);
    await trouble();
    await user.click(field());
    await user.paste(' At ten. Sharp.');
    expect(field().value).toBe(`${PROSE} At ten. Sharp.`);
    field().select();
    await user.paste('Did I?');
    expect(await screen.findByRole('button', { name: 'Import these changes' })).toBeTruthy();
  });

  it('stands in one field, however it was opened', async () => {
    const { user } = await openPaste();
    await user.paste(PROSE);
    await trouble();
    await user.click(button('Paste questions'));
    expect(field().value).toBe(PROSE);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the preview of what was pasted', () => {
  it('says how many lines were left out, and lets them be read', async () => {
    const { user } = await openPaste();
    await user.paste('We meet at ten. Bring a pen.\n\nWhat did I skip?');
    const said = await screen.findByText('1 line was left out');
    const part = within(said.closest('details') ?? document.body);
    expect(part.getByText('We meet at ten. Bring a pen.')).toBeTruthy();
  });

  it('speaks of no file where all of it is here already', async () => {
    const { user } = await openPaste();
    const [known] = wordings('Opening');
    await user.paste(`Opening:\n- ${known}`);
    await screen.findByRole('region', { name: /what you pasted/ });
    expect(screen.queryByText(/This file/)).toBeNull();
    expect(screen.getByText(/^All that it asks is here already/)).toBeTruthy();
  });

  it('says nothing of the kind where all of it came to something', async () => {
    const { user } = await openPaste();
    await user.paste('What did I skip?');
    await screen.findByRole('region', { name: /what you pasted/ });
    expect(screen.queryByText(/left out/)).toBeNull();
  });
});
