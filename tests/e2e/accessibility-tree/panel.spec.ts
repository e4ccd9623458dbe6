/** The panel in a call as a screen reader has it, and the way of the Tab key through it. */
import { expect, type Frame } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { twoMinutes } from '../sheet/late-stories.ts';
import { halfFilled, heldIn, planned, settings } from '../sheet/stories.ts';
import { go, MEET_CALL } from '../support/call-fixture.ts';
import { expectTree } from '../support/golden-tree.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import { test } from '../support/test.ts';
import { storeAlone } from './store-alone.ts';
import { fewQuestions, severalPlanned, toldOf } from './told.ts';

test('the panel says what it said, and Tab goes through it as it is read', async ({
  extension,
  page: first,
}) => {
  let page = first;
  const shown = async (
    state: string,
    story: readonly Edit[],
    lead: (panel: Frame) => Promise<void>,
  ) => {
    // What is remembered of a tab is of this one alone.
    const before = page;
    page = await extension.context.newPage();
    await before.close();
    const told = [...fewQuestions(), ...toldOf(state, story), settings({ appear: 'always' })];
    await storeAlone(extension.worker, heldIn('meet:abc-defg-hij', told));
    await page.goto(`${MEET_CALL}#in-call`);
    const panel = await openPanelFrame(page);
    // What is loaded after the panel brings a line for ears with it.
    await expect(panel.locator('.panel-body [aria-live]').first()).toBeAttached();
    await lead(panel);
    await expectTree({ name: `panel-${state}`, page, frame: panel });
  };
  /** Of the panel as it stands. */
  const also = async (state: string, lead: (panel: Frame) => Promise<void>, open?: string) => {
    const panel = await openPanelFrame(page);
    await lead(panel);
    const from = open === undefined ? undefined : panel.getByRole('button', { name: open });
    await expectTree({ name: `panel-${state}`, page, frame: panel, ...(from && { from }) });
  };
  const press = (panel: Frame, name: string) =>
    panel.getByRole('button', { name, exact: true }).press('Enter');

  await shown('empty', [], (panel) =>
    expect(panel.getByText('No questions chosen yet.')).toBeVisible(),
  );
  await shown('prepared', planned(), (panel) => expect(panel.getByText('0 of 3')).toBeVisible());
  await shown('in-call-with-notes', halfFilled(), (panel) =>
    expect(panel.getByText('2 of 3')).toBeVisible(),
  );
  await also('menu-open', (panel) => press(panel, 'More'), 'More');
  await also('keys', async (panel) => {
    await press(panel, 'More');
    await press(panel, 'Keys');
    await expect(panel.getByRole('heading', { name: 'Keys' })).toBeVisible();
  });
  await also('search-open', async (panel) => {
    await press(panel, 'Close');
    await press(panel, 'Find another question');
    await expect(panel.getByRole('option').first()).toBeVisible();
  });
  await shown('late', twoMinutes(), (panel) =>
    expect(panel.locator('.row[data-late=pinned]')).toHaveCount(1),
  );
  await shown('which-interview', severalPlanned(), (panel) =>
    expect(panel.getByRole('region', { name: 'Which interview is this?' })).toBeVisible(),
  );
  await shown('ended', planned(), async (panel) => {
    await panel.getByRole('textbox').first().fill('The one about the cache');
    await go(page, 'left');
    await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
  });
  await shown('debrief', halfFilled(), async (panel) => {
    await press(panel, 'More');
    await press(panel, 'End the interview');
    await expect(panel.getByRole('region', { name: 'A minute for what you heard' })).toBeVisible();
  });
  await shown('pill', halfFilled(), (panel) => press(panel, 'Collapse'));
});
