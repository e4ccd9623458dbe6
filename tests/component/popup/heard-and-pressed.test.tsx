/** The popup for who does not see it, and for who cannot drag. */
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { chosenTexts, openPopup, question } from './popup-page.tsx';

const STUCK = /^When I got stuck/;

describe('the popup', () => {
  it('says how many are found, in a region that stood there before', async () => {
    const { user } = await openPopup();
    const [news] = screen.getAllByRole('status').filter((one) => one.closest('main') !== null);
    expect(news?.textContent).toBe('');
    await user.keyboard('stuck');
    await waitFor(() => expect(news?.textContent).toMatch(/question(?:s are| is) shown\.$/));
  });

  it('says so when nothing has these words', async () => {
    const { user } = await openPopup();
    await user.keyboard('zzzzqq');
    const [news] = screen.getAllByRole('status').filter((one) => one.closest('main') !== null);
    await waitFor(() => expect(news?.textContent).toMatch(/^No question has these words/));
    expect(news?.className).not.toContain('visually-hidden');
    await user.keyboard('{Enter}');
    expect(chosenTexts()).toEqual([]);
  });

  it('gives the steps to who presses the handle and cannot drag', async () => {
    const { user } = await openPopup();
    await user.keyboard('stuck{Enter}ramble{Enter}');
    const [first = ''] = chosenTexts();
    const [handle] = screen.getAllByTitle('Drag to another place');
    if (handle === undefined) throw new Error('There is no handle.');
    await user.click(handle);
    expect(document.activeElement).toBe(question(STUCK));
    await user.click(screen.getByRole('button', { name: `Move down: ${first}` }));
    expect(chosenTexts()[1]).toBe(first);
  });
});
