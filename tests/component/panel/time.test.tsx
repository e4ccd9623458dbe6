/** The time in the panel's header, and five minutes more of it. */
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { begun } from './panel-page.tsx';

const more = () => screen.queryByRole('button', { name: '+5 minutes' });

describe('the time left', () => {
  it('offers no more of it while there is plenty', async () => {
    await begun(10);
    await screen.findByText('35 min left');
    expect(more()).toBeNull();
  });

  it('offers five minutes more in the last ten, by one tap', async () => {
    const { user, container } = await begun(38);
    await screen.findByText(/7 min/);
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: '+5 minutes' }));
    await screen.findByText(/12 min left/);
    expect(more()).toBeNull();
    // The button is gone; Escape would not be heard where nothing has the keyboard.
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  });

  it('leaves the keyboard in the open note when the word that it is time is put away', async () => {
    const { user } = await begun(36);
    await user.click(await screen.findByRole('button', { name: /^Ask soon/ }));
    await screen.findByText('9 min left');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  });

  it('is told in seconds at the very end', async () => {
    await begun(44);
    await screen.findByText(/(1:00|0:5\d)/);
  });

  it('begins anew from now when it was over', async () => {
    const { user } = await begun(57);
    await screen.findByText(/12 min over/);
    await user.click(screen.getByRole('button', { name: '+5 minutes' }));
    await screen.findByText(/5 min/);
  });
});
