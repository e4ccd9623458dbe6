/**
 * The build under test in another language: one it ships, or words half as long again, or from right to left.
 *
 * Owns: the browser that speaks so, and the copy of the build with the made-up words. Must not know: any
 * surface.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import * as z from 'zod/mini';
import { OTHER_LANGUAGES } from '../../../domain/template-languages.ts';
import { pseudoMessages, type VARIANTS } from '../../../scripts/pseudo-messages.mjs';
import { BUILD, type ExtensionBrowser, launchExtension, practiceTab } from '../support/browser.ts';
import { pageAddress } from '../support/choose.ts';
import { expect } from '../support/expect.ts';
import { IS_WHOLE } from './picture.ts';

type Voice =
  | { readonly kind: 'made-up'; readonly variant: (typeof VARIANTS)[number]; readonly name: string }
  | { readonly kind: 'shipped'; readonly language: string; readonly name: string };

/**
 * The made-up ones are harder on a layout than any real one: those are for whoever looks at the pictures.
 * What gives way to long words gives way to them in either direction.
 */
export const VOICES: readonly Voice[] = IS_WHOLE
  ? [
      { kind: 'made-up', variant: 'long', name: 'long words' },
      { kind: 'made-up', variant: 'rtl', name: 'right to left' },
      ...OTHER_LANGUAGES.map(
        ({ language }): Voice => ({ kind: 'shipped', language, name: language }),
      ),
    ]
  : [{ kind: 'made-up', variant: 'both', name: 'long words from right to left' }];

const Messages = z.record(z.string(), z.looseObject({ message: z.string() }));

export type SpeakingBrowser = {
  readonly extension: ExtensionBrowser;
  readonly page: Page;
  /** The words that stand for a key of the catalogue in this build. */
  readonly said: (key: string) => string;
  /** Fails where the browser lost these words on the way: the pictures then show the usual ones. */
  readonly close: () => Promise<void>;
};

export async function launchSpeaking(info: TestInfo, voice: Voice): Promise<SpeakingBrowser> {
  const profile = info.outputPath('profile');
  const isMadeUp = voice.kind === 'made-up';
  const build = isMadeUp ? info.outputPath('build') : BUILD;
  const messages = isMadeUp ? speak(build, voice.variant) : messagesOf(build, voice.language);
  const language = isMadeUp ? {} : { language: voice.language };
  const extension = await launchExtension({ profile, build, keepPractice: true, ...language });
  const said = (key: string) => {
    const words = messages[key.replaceAll('.', '_')];
    if (words === undefined) throw new Error(`The catalogue has no "${key}".`);
    return words.message;
  };
  const page = await practiceTab(extension.context);
  await page.bringToFront();
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

function speak(folder: string, variant: (typeof VARIANTS)[number]): z.infer<typeof Messages> {
  cpSync(BUILD, folder, { recursive: true });
  const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? []);
  const plain = messagesOf(folder, 'en');
  const messages = Messages.parse(pseudoMessages(plain, variant, inManifest));
  writeFileSync(messagesFile(folder, 'en'), JSON.stringify(messages));
  return messages;
}

function messagesFile(build: string, language: string): string {
  return path.join(build, '_locales', language.replace('-', '_'), 'messages.json');
}

function messagesOf(build: string, language: string): z.infer<typeof Messages> {
  return Messages.parse(JSON.parse(readFileSync(messagesFile(build, language), 'utf8')));
}
