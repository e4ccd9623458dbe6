/** What Chromium keeps the extension's own pages from: every connection, whatever a script would have. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestInfo, test } from '@playwright/test';
import * as z from 'zod/mini';
import { REACH_OUT, WAYS_OUT } from '../support/reach-out.ts';
import { BUILD, type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { askedByOrigins } from './support/net-log.ts';

const PAGES = ['popup', 'options', 'interviews', 'panel', 'read', 'practice'];
const ELSEWHERE = 'elsewhere.example';

async function start(info: TestInfo, build: string) {
  const netLog = info.outputPath('net-log.json');
  const extension = await launchExtension({ profile: info.outputPath('profile'), build, netLog });
  return { extension, netLog };
}

/** The same build without its policy: its pages have the browser's own, which lets them connect. */
function withoutPolicy(folder: string): string {
  cpSync(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...manifest, content_security_policy: undefined }));
  return folder;
}

async function reachOut({ context, worker }: ExtensionBrowser, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(`(function () { ${REACH_OUT} })('${ELSEWHERE}')`);
  await worker.evaluate(async (to) => {
    await fetch(`https://${to}/from-background`).catch(() => undefined);
  }, ELSEWHERE);
}

/** Chromium tells of a frame and a form only where they were to go, not the whole address. */
function closedTo(page: string, { violations }: ExtensionBrowser): readonly string[] {
  const lines = violations.filter((line) => line.startsWith(`/${page}.html `));
  return Object.keys(WAYS_OUT).filter((way) =>
    lines.some((line) => line.endsWith(`/${way}`) || line.includes(` ${way}-`)),
  );
}

test('no page of Debrief can speak to anybody, nor can its background', async (// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
{}, info) => {
  const { extension, netLog } = await start(info, BUILD);
  for (const page of PAGES) {
    await reachOut(extension, pageAddress(extension, page));
    await expect
      .poll(() => closedTo(page, extension), { message: `ways that are closed to ${page}.html` })
      .toEqual(Object.keys(WAYS_OUT));
  }
  expect(extension.refused).toEqual([]);
  await extension.close();
  expect(askedByOrigins(netLog)).toEqual([]);
});

test('its policy is what keeps them: without it every way but scripts is gone, and seen', async (// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
{}, info) => {
  const { extension, netLog } = await start(info, withoutPolicy(info.outputPath('build')));
  await reachOut(extension, pageAddress(extension, 'practice'));
  const open = () =>
    new Set(extension.refused.map((address) => new URL(address).pathname.slice(1)));
  const gone = Object.keys(WAYS_OUT).filter((way) => !['script', 'module', 'socket'].includes(way));
  await expect.poll(open).toEqual(new Set([...gone, 'from-background']));
  await extension.close();
  // The driver does not know of sockets; the browser's own record does.
  expect(askedByOrigins(netLog).map(({ url }) => url)).toEqual([`wss://${ELSEWHERE}/socket`]);
});
