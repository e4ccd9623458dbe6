/** The foot of the popup: the way into the call, or beside it. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { openPopup, searchBox } from './popup-page.tsx';

describe('the foot', () => {
  it('says in words that there is no call, and offers the practice call', async () => {
    const { user, actions } = await openPopup();
    await user.click(screen.getByRole('button', { name: 'Open the panel' }));
    expect(await screen.findByText('No call in this tab.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Practice call' })[0] ?? searchBox());
    expect(actions.openPractice).toHaveBeenCalledOnce();
  });

  it('opens the side panel first where the tab has no call, and from the menu where it has', async () => {
    const { user, actions, unmount } = await openPopup({ hasCall: false });
    const button = (name: string) => screen.getByRole('button', { name });
    await user.click(button('Keep it beside every tab'));
    expect(actions.openBeside).toHaveBeenCalledOnce();
    const foot = within(screen.getByRole('contentinfo'));
    await user.click(foot.getByRole('button', { name: 'More' }));
    await user.click(button('Open the panel'));
    expect(await screen.findByText('No call in this tab.')).toBeTruthy();
    unmount();

    const inCall = await openPopup();
    expect(screen.queryByRole('button', { name: 'Keep it beside every tab' })).toBeNull();
    const itsFoot = within(screen.getByRole('contentinfo'));
    await user.click(itsFoot.getByRole('button', { name: 'More' }));
    await user.click(button('Keep it beside every tab'));
    expect(inCall.actions.openBeside).toHaveBeenCalledOnce();
  });

  it('says in words when the browser will not open its side panel', async () => {
    const { user } = await openPopup({
      hasCall: false,
      actions: { openBeside: async () => false },
    });
    await user.click(screen.getByRole('button', { name: 'Keep it beside every tab' }));
    expect(await screen.findByText(/did not open its side panel/)).toBeTruthy();
  });

  it('confirms a copy in words, and says when the browser would not', async () => {
    let works = true;
    const { user } = await openPopup({ actions: { copyHandIn: async () => works } });
    const copy = async () => {
      const foot = screen.getByRole('contentinfo');
      await user.click(within(foot).getByRole('button', { name: 'More' }));
      await user.click(within(foot).getByRole('button', { name: /^Copy for hand-in/ }));
    };
    await copy();
    expect(await screen.findByText(/^Copied\./)).toBeTruthy();
    works = false;
    await copy();
    expect(await screen.findByText(/did not copy it/)).toBeTruthy();
  });
});
