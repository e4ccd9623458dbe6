/** The panel's question which of several planned interviews the call is for. */
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createPreparation } from '@/state/preparation.ts';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { openMemorySurface } from '../../support/memory-surface.ts';
import { box, choose, openPanel, RAMBLED, STUCK } from './panel-page.tsx';

const STEPS = { choose: 'choosing', takeOff: 'taking off', move: 'moving' };
const question = () => screen.queryByRole('region', { name: 'Which interview is this?' });

/** Acme with one question waits beside the one that is shown, which has another. */
async function openWithTwo() {
  const surface = await openMemorySurface();
  choose(surface, [STUCK]);
  const preparation = createPreparation({ ...surface, steps: STEPS });
  preparation.describe({ role: 'Acme', interviewer: 'Anna' });
  preparation.planning.planAnother();
  preparation.describe({ role: 'Bolt' });
  return openPanel({ surface, chosen: [RAMBLED] });
}

describe('the question which interview this is', () => {
  it('is not asked where only one could be meant', async () => {
    await openPanel();
    expect(question()).toBeNull();
  });

  it('names each, takes no focus, and has no accessibility fault', async () => {
    const { container } = await openWithTwo();
    expect(screen.getByRole('button', { name: /Acme · with Anna/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Bolt.*shown now/ })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    await expectNoAxeViolations(container);
  });

  it('is answered by one press', async () => {
    const { user } = await openWithTwo();
    await user.click(screen.getByRole('button', { name: /Acme/ }));
    expect(box(STUCK)).toBeTruthy();
    expect(question()).toBeNull();
  });

  it('is answered by one key, which in a field is a letter', async () => {
    const { user } = await openWithTwo();
    await user.keyboard('2');
    expect(box(STUCK)).toBeTruthy();
    expect(question()).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });
});
