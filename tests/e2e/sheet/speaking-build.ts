/**
 * The build under test with words half as long again, or from right to left.
 *
 * Owns: the copy of the build and the browser with it. Must not know: any surface.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import * as z from 'zod/mini';
import { pseudoMessages, type VARIANTS } from '../../../scripts/pseudo-messages.mjs';
import { BUILD, type ExtensionBrowser, launchExtension } from '../support/browser.ts';

export const NAMES = { long: 'long words', rtl: 'right to left' } as const;

const Messages = z.record(z.string(), z.looseObject({ message: z.string() }));

export type SpeakingBrowser = {
  readonly extension: ExtensionBrowser;
  readonly page: Page;
  /** The words that stand for a key of the catalogue in this build. */
  readonly said: (key: string) => string;
};

export async function launchSpeaking(
  info: TestInfo,
  variant: (typeof VARIANTS)[number],
): Promise<SpeakingBrowser> {
  const build = info.outputPath('build');
  const messages = speak(build, variant);
  const extension = await launchExtension({ profile: info.outputPath('profile'), build });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  return {
    extension,
    page,
    said: (key) => {
      const words = messages[key.replaceAll('.', '_')];
      if (words === undefined) throw new Error(`The catalogue has no "${key}".`);
      return words.message;
    },
  };
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
