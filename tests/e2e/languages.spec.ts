/** In a browser of another language, from its first start on: every surface speaks it, and the questions too. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import * as z from 'zod/mini';
import { OTHER_LANGUAGES } from '../../domain/template-languages.ts';
import { faultsOf } from './support/accessibility.ts';
import { BUILD, launchExtension, practiceTab } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { pageAddress } from './support/choose.ts';
import { openPanelFrame } from './support/panel-frame.ts';

const PAGES = ['options', 'interviews', 'read'];
const softly = expect.configure({ soft: true });
const SAYS_NOTHING_ALONE = /^\S+( \S+)?$|\$\d/;

const Messages = z.record(z.string(), z.looseObject({ message: z.string() }));
const Template = z.looseObject({
  aspects: z.array(z.looseObject({ questions: z.array(z.looseObject({ text: z.string() })) })),
});

function messagesOf(language: string): readonly string[] {
  const file = path.join(BUILD, '_locales', language.replace('-', '_'), 'messages.json');
  const messages = Messages.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.values(messages).flatMap(({ message }) => message.split(' | '));
}

function firstQuestions(language: string): readonly string[] {
  const file = new URL(`../../assets/templates/${language}.json`, import.meta.url);
  const { aspects } = Template.parse(JSON.parse(readFileSync(file, 'utf8')));
  return aspects.flatMap(({ questions }) => questions.slice(0, 1).map(({ text }) => text));
}

/** English words of the interface that a person would see or hear there. */
function englishIn(page: Page | Frame, sentences: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((all) => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
      (one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
    );
    const said = [document.body.textContent, document.title, ...labels].join('\n');
    return all.filter((sentence) => said.includes(sentence));
  }, sentences);
}

/** Pixels between the icon in the search field and the nearest place where words can stand. */
function roomForIcon(page: Page): Promise<number> {
  return page.getByRole('searchbox').evaluate((field) => {
    const icon = field.parentElement?.querySelector('.icon')?.getBoundingClientRect();
    if (icon === undefined) throw new Error('The search field has no icon.');
    const { left, right } = field.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    const isLeft = icon.left - left < right - icon.right;
    return isLeft
      ? Number.parseFloat(paddingLeft) - (icon.right - left)
      : Number.parseFloat(paddingRight) - (right - icon.left);
  });
}

for (const { language } of OTHER_LANGUAGES) {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern; no usual browser is wanted.
  test(`in a browser that speaks ${language} every surface does, from the first start on`, async ({}, info) => {
    const extension = await launchExtension({
      profile: info.outputPath('profile'),
      language,
      keepPractice: true,
    });
    const own = messagesOf(language);
    const english = messagesOf('en').filter(
      (sentence) => !SAYS_NOTHING_ALONE.test(sentence) && !own.includes(sentence),
    );
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    // No colour hangs on a language, but a rule of the style sheets may on the direction.
    const rules = direction === 'rtl' ? 'all' : 'all but colours';
    const speaks = async (where: Page | Frame, surface: string) => {
      await expect(where.locator('html')).toHaveAttribute('lang', language);
      await expect(where.locator('html')).toHaveAttribute('dir', direction);
      await softly.poll(() => englishIn(where, english), surface).toEqual([]);
      expect.soft(await faultsOf(where, rules), surface).toEqual([]);
    };

    // The first start opens it.
    const page = await practiceTab(extension.context);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('heading').first()).toBeVisible();
    await speaks(page, 'practice');

    await page.goto(pageAddress(extension, 'popup'));
    const [question = ''] = firstQuestions(language);
    await page.getByRole('checkbox', { name: question }).first().check();
    await speaks(page, 'popup');
    expect(await roomForIcon(page)).toBeGreaterThanOrEqual(0);

    await page.goto(`${MEET_CALL}#in-call`);
    const panel = await openPanelFrame(page);
    await expect(panel.getByRole('checkbox', { name: question })).toBeVisible();
    await speaks(panel, 'panel');

    for (const name of PAGES) {
      await page.goto(pageAddress(extension, name));
      await expect(page.getByRole('heading').first()).toBeVisible();
      await speaks(page, name);
    }
    await extension.close();
  });
}
