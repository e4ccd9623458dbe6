/** The panel in pictures: in every call, size, theme and state that a person meets. */
import type { Page } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { go } from '../support/call-fixture.ts';
import { RAMBLED } from '../support/choose.ts';
import { expect } from '../support/expect.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import {
  type CallWithPanel,
  focusNote,
  LARGE_CALL,
  openMeet,
  openZoom,
  SMALL_CALL,
} from './panel-in-call.ts';
import { IS_WHOLE, THEMES, take } from './picture.ts';
import { halfFilled, LONG_NOTE, oneAnswered, overfull, planned } from './stories.ts';

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

async function inBothThemes(
  page: Page,
  { panel, bar, theme }: CallWithPanel,
  surface: string,
  caption: string,
): Promise<void> {
  for (const wanted of THEMES) {
    await theme(wanted);
    await take({ surface, caption: `${caption}, ${wanted}`, target: panel, page, bar });
  }
}

for (const [site, open] of [
  ['Meet', openMeet],
  ['Zoom', openZoom],
] as const) {
  test(`the panel fits beside a call in ${site} at every width`, async ({ extension, page }) => {
    for (const width of IS_WHOLE ? [320, 360, 480] : [320, 480]) {
      const call = await open(extension, page, halfFilled(), width);
      await expect(call.panel.getByText('2 of 3')).toBeVisible();
      for (const size of [SMALL_CALL, LARGE_CALL]) {
        await page.setViewportSize(size);
        await inBothThemes(page, call, `panel in ${site}`, `${width} px, call ${size.width}`);
      }
    }
  });
}

test('the panel is whole in every state', async ({ extension, page }) => {
  const shown = async (
    caption: string,
    story: readonly Edit[],
    lead: (call: CallWithPanel) => Promise<void>,
    width = 360,
  ) => {
    const call = await openMeet(extension, page, story, width);
    await lead(call);
    // After the end the call has no controls to keep free.
    const bar = caption === 'ended' ? undefined : call.bar;
    await inBothThemes(page, { ...call, bar }, 'panel', caption);
  };
  const button = ({ panel }: CallWithPanel, name: string) => panel.getByRole('button', { name });

  await shown('empty', [], async ({ panel }) => {
    await expect(panel.getByText('No questions chosen yet.')).toBeVisible();
  });
  await shown('three waiting', planned(), async ({ panel }) => {
    await expect(panel.getByText('0 of 3')).toBeVisible();
  });
  await shown('a note being typed', oneAnswered(), async ({ panel }) => {
    await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).click();
    await page.keyboard.type('The one about the cache. In one sentence: we keep the list, ');
    await expect(panel.getByText('2 of 3')).toBeVisible();
  });
  for (const width of IS_WHOLE ? [320, 360] : [320]) {
    const opened = ({ panel }: CallWithPanel) => focusNote(panel, LONG_NOTE);
    await shown(`overfull, ${width} px`, overfull(), opened, width);
  }
  await shown('finding another', halfFilled(), async (call) => {
    await button(call, 'Find another question').click();
    await expect(call.panel.getByRole('option')).toHaveCount(3);
  });
  await shown(
    'searching for another, 320 px',
    halfFilled(),
    async (call) => {
      await button(call, 'Find another question').click();
      await page.keyboard.type('hint and a word of one’s own');
    },
    320,
  );
  for (const width of IS_WHOLE ? [320, 520] : [320]) {
    const handle = ({ panel }: CallWithPanel) => panel.getByRole('separator');
    const hovered = (call: CallWithPanel) => handle(call).hover({ position: { x: 12, y: 200 } });
    await shown(`handle under the pointer, ${width} px`, halfFilled(), hovered, width);
    const focused = async (call: CallWithPanel) => {
      await page.mouse.move(200, 200);
      await handle(call).focus();
      await page.keyboard.press('Shift');
    };
    await shown(`handle in focus, ${width} px`, halfFilled(), focused, width);
  }
  await shown('menu', halfFilled(), (call) => button(call, 'More').click());
  await shown('ended', planned(), async ({ panel }) => {
    await panel.getByRole('textbox').first().fill('The one about the cache');
    await go(page, 'left');
    await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
  });
  await shown('pill', halfFilled(), async (call) => {
    await button(call, 'Collapse').click();
    const tile = page.locator('.tile').last();
    const edge = async () => {
      const box = await tile.boundingBox();
      return box === null ? 0 : box.x + box.width;
    };
    await expect.poll(edge, { message: 'the call has its width back' }).toBeGreaterThan(1200);
  });
});

test('the panel is whole at 200 % text', async ({ extension, page }) => {
  await page.setViewportSize({ width: SMALL_CALL.width / 2, height: SMALL_CALL.height / 2 });
  for (const [name, story] of [
    ['usual', halfFilled()],
    ['overfull', overfull()],
  ] as const) {
    const call = await openMeet(extension, page, story);
    await inBothThemes(page, call, 'panel at 200 %', name);
  }
});
