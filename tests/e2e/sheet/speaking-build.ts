/**
 * The build under test with words half as long again, or from right to left.
 *
 * Owns: the copy of the build and the browser with it. Must not know: any surface.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import * as z from 'zod/mini';
import { pseudoMessages, type VARIANTS } from '../../../scripts/pseudo-messages.mjs';
import { BUILD, type ExtensionBrowser, launchExtension } from '../support/browser.ts';
import { pageAddress } from '../support/choose.ts';

export const NAMES = { long: 'long words', rtl: 'right to left' } as const;

const Messages = z.record(z.string(), z.looseObject({ message: z.string() }));

export type SpeakingBrowser = {
  readonly extension: ExtensionBrowser;
  readonly page: Page;
  /** The words that stand for a key of the catalogue in this build. */
  readonly said: (key: string) => string;
  /** Fails where the browser lost these words on the way: the pictures then show the usual ones. */
  readonly close: () => Promise<void>;
};

export async function launchSpeaking(
  info: TestInfo,
  variant: (typeof VARIANTS)[number],
): Promise<SpeakingBrowser> {
  const build = info.outputPath('build');
  const messages = speak(build, variant);
  const profile = info.outputPath('profile');
  const extension = await launchExtension({ profile, build, keepPractice: true });
  const said = (key: string) => {
    const words = messages[key.replaceAll('.', '_')];
    if (words === undefined) throw new Error(`The catalogue has no "${key}".`);
    return words.message;
  };
  const page = await practiceOf(extension);
  const skip = page.getByRole('button').filter({ hasText: said('practice.skip') });
  // A page closed before it has its words takes those of all others along (docs/decisions/0013).
  await expect(skip).toBeVisible();
  const close = async () => {
    await page.goto(pageAddress(extension, 'practice'));
    await expect(skip, 'the words of every picture').toBeVisible();
    await extension.close();
  };
  return { extension, page, said, close };
}

async function practiceOf({ context }: ExtensionBrowser): Promise<Page> {
  const practice = () => context.pages().find((page) => page.url().endsWith('/practice.html'));
  await expect.poll(practice, { message: 'the practice call of the first run' }).toBeDefined();
  const page = practice();
  if (page === undefined) throw new Error('The practice call was closed.');
  await page.bringToFront();
  return page;
}

function speak(folder: string, variant: (typeof VARIANTS)[number]): z.infer<typeof Messages> {
  cpSync(BUILD, folder, { recursive: true });
  const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? []);
  const file = path.join(folder, '_locales', 'en', 'messages.json');
  const plain = Messages.parse(JSON.parse(readFileSync(file, 'utf8')));
  const messages = Messages.parse(pseudoMessages(plain, variant, inManifest));
  writeFileSync(file, JSON.stringify(messages));
  return messages;
}
