/**
 * The build as a browser has it once the person has allowed a call site that is served on request.
 *
 * Owns: a copy of the build whose manifest names the site outright, since no test can press the
 * browser's own "Allow". Must not know: the site's pages.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { BUILD } from '../browser.ts';

const Manifest = z.looseObject({
  host_permissions: z.array(z.string()),
  web_accessible_resources: z.array(
    z.object({ resources: z.array(z.string()), matches: z.array(z.string()) }),
  ),
});

/** Makes it in `folder`, which it returns. */
export function grantedBuild(folder: string, host: string): string {
  cpSync(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const origin = `https://${host}/*`;
  const granted = {
    ...manifest,
    host_permissions: withOne(manifest.host_permissions, origin),
    web_accessible_resources: manifest.web_accessible_resources.map((entry) => ({
      ...entry,
      matches: withOne(entry.matches, origin),
    })),
  };
  writeFileSync(file, JSON.stringify(granted));
  return folder;
}

/** The script for a page of the site. Asked for by hand, the panel comes with any site's script. */
export function callScriptFor(site: string, build: string): string {
  const own = `content-scripts/${site}.js`;
  return existsSync(path.join(build, own)) ? own : 'content-scripts/zoom.js';
}

function withOne(list: readonly string[], item: string): readonly string[] {
  return [...new Set([...list, item])];
}
