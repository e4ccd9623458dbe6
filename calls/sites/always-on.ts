/**
 * The call sites that Debrief serves from the start: the manifest asks for them at install.
 *
 * Owns: the list: names as their makers write them, origins. Must not know: where in them a script
 * runs (entrypoints/<site>.content), or what the pages look like. The person may take them away in
 * the browser's own settings, so even these are only mostly there.
 */
import type { SiteOnRequest } from './on-request.ts';

export type SiteAlwaysOn = Pick<SiteOnRequest, 'site' | 'name' | 'origins'>;

export const SITES_ALWAYS_ON: readonly SiteAlwaysOn[] = [
  { site: 'meet', name: 'Google Meet', origins: ['https://meet.google.com/*'] },
  { site: 'zoom', name: 'Zoom', origins: ['https://*.zoom.us/*'] },
];
