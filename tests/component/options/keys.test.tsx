/** Keys and diagnostics on the options page. */
import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { DiagnosticsSection } from '@/components/options/DiagnosticsSection.tsx';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { showOptions } from './options-page.tsx';

describe('the keys', () => {
  it('are those that the browser has given, and say which it has not', async () => {
    const { user, changeKeys } = await showOptions();
    const part = screen.getByRole('region', { name: 'Shortcuts' });
    await within(part).findByText('Alt+Shift+D');
    const [browser] = part.querySelectorAll('dl');
    const lines = [...(browser?.children ?? [])].map((line) => line.textContent);
    expect(lines).toEqual([
      'Show or hide the panelAlt+Shift+D',
      'Ask the next questionAlt+Shift+Q',
      'Find another questionNot set',
      'Mark the momentAlt+Shift+K',
    ]);
    await user.click(within(part).getByRole('button', { name: 'Change the keys' }));
    expect(changeKeys).toHaveBeenCalledOnce();
    for (const name of ['In the panel', 'When you choose questions', 'When you edit questions']) {
      expect(within(part).getByRole('heading', { name })).toBeTruthy();
    }
    expect(within(part).getByText('Esc or F6')).toBeTruthy();
    expect(within(part).getByText(/others see this panel too/)).toBeDefined();
  });
});

describe('the diagnostics', () => {
  it('show what they would copy, and copy just that', async () => {
    const { user, exported, container } = await showOptions();
    const part = screen.getByRole('region', { name: 'Diagnostics' });
    expect(within(part).queryByRole('button', { name: 'Copy the report' })).toBeNull();
    await user.click(within(part).getByRole('button', { name: 'Look at the open calls' }));
    const report = await within(part).findByRole('textbox', { name: 'Report' });
    const text =
      'Debrief 0.1.0\nA browser\n' +
      'meet: phase=inCall\n  1 x inCall strong [data-call-ended=false]\n' +
      'zoom: phase=no-answer\n  no-access';
    expect(report).toHaveProperty('value', text);
    await user.click(within(part).getByRole('button', { name: 'Copy the report' }));
    expect(exported).toEqual([text]);
    const said = await within(part).findByText('Copied. Paste it into your report.');
    const first = said.textContent;
    // The second time a screen reader is to be told as well: of words that differ.
    await user.click(within(part).getByRole('button', { name: 'Copy the report' }));
    await waitFor(() => expect(said.textContent).not.toBe(first));
    expect(said.textContent?.trim()).toBe(first);
    await expectNoAxeViolations(container);
  });

  it('say so where no tab shows a call', async () => {
    const nothing = { version: '0.1.0', browser: 'A browser', tabs: [] };
    render(<DiagnosticsSection diagnose={async () => nothing} copyText={async () => true} />);
    screen.getByRole('button', { name: 'Look at the open calls' }).click();
    const said = await screen.findByText(/^No tab shows a page of a call/);
    const first = said.textContent;
    screen.getByRole('button', { name: 'Look at the open calls' }).click();
    await waitFor(() => expect(said.textContent).not.toBe(first));
    expect(said.textContent?.trim()).toBe(first);
  });
});
