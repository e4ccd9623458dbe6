/**
 * A profile in which Debrief was installed by hand, and its person has once allowed call sites.
 *
 * Owns: the browser's own notes of that. A browser asks in a window of its own, which no test can
 * press; but it asks only once for a site: what was allowed and given back is given again at the next
 * click without a question. So the clicks here are real, and only the question is left out.
 * An extension loaded from the command line is a new one at each start; this one is not.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Installed unpacked, in the browser's own count. */
const UNPACKED = 4;
const SETTLED = { state: 1, from_webstore: false, was_installed_by_default: false };

/** An unpacked extension is named after its folder. */
export function extensionIdOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

export function writeInstalledProfile(
  profile: string,
  build: string,
  allowedBefore: readonly string[],
): void {
  const permissions = (hosts: readonly string[]) => ({
    api: ['alarms', 'scripting', 'storage'],
    explicit_host: ['https://*.zoom.us/*', 'https://meet.google.com/*', ...hosts],
    manifest_permissions: [],
    scriptable_host: ['https://*.zoom.us/wc/*', 'https://meet.google.com/*'],
  });
  const entry = {
    ...SETTLED,
    location: UNPACKED,
    path: build,
    active_permissions: permissions([]),
    granted_permissions: permissions(allowedBefore),
    runtime_granted_permissions: permissions(allowedBefore),
  };
  mkdirSync(`${profile}/Default`, { recursive: true });
  const extensions = {
    ui: { developer_mode: true },
    settings: { [extensionIdOf(build)]: entry },
  };
  writeFileSync(`${profile}/Default/Preferences`, JSON.stringify({ extensions }));
}
