/**
 * The build as a browser has it once the person has allowed the call sites that are served on request.
 *
 * Owns: a copy of the build whose manifest asks for them outright, since no test can press the
 * browser's own "Allow". All that follows is as ever: the background finds the sites allowed,
 * and registers their scripts. Must not know: their pages.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { BUILD } from './browser.ts';

const Manifest = z.looseObject({
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
});

/** Makes it in `folder`, which it returns. */
export function grantedBuild(folder: string): string {
  cpSync(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const granted = {
    ...manifest,
    host_permissions: [...manifest.host_permissions, ...manifest.optional_host_permissions],
    optional_host_permissions: [],
  };
  writeFileSync(file, JSON.stringify(granted));
  return folder;
}
