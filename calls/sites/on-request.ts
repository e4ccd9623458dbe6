/**
 * The call sites that Debrief serves only after the person has asked it to.
 *
 * Owns: the list: names as their makers write them, origins, scripts. Must not know: how a permission
 * is asked for (entrypoints/shared/site-access.ts), or what the pages look like. It is a list and not
 * "every site": each origin in it may frame panel.html, and so could tell that Debrief is there.
 */
import type { CallSite } from '@/domain/call/phase.ts';

export type SiteOnRequest = {
  readonly site: CallSite;
  /** A name, the same in every language. */
  readonly name: string;
  /** Match patterns by origin, as the manifest has them in `optional_host_permissions`. */
  readonly origins: readonly string[];
  /** The script's file in the build. */
  readonly script: string;
  /** Whether the call may be in a frame of its page. */
  readonly allFrames: boolean;
};

export const SITES_ON_REQUEST: readonly SiteOnRequest[] = [
  {
    site: 'teams',
    name: 'Microsoft Teams',
    origins: [
      'https://teams.microsoft.com/*',
      'https://teams.live.com/*',
      'https://teams.cloud.microsoft/*',
    ],
    script: 'content-scripts/teams.js',
    allFrames: false,
  },
  {
    site: 'jitsi',
    name: 'Jitsi Meet',
    origins: ['https://meet.jit.si/*'],
    script: 'content-scripts/jitsi.js',
    allFrames: false,
  },
  {
    site: 'webex',
    name: 'Webex',
    origins: ['https://*.webex.com/*'],
    script: 'content-scripts/webex.js',
    allFrames: false,
  },
  {
    site: 'whereby',
    name: 'Whereby',
    origins: ['https://*.whereby.com/*'],
    script: 'content-scripts/whereby.js',
    allFrames: false,
  },
  {
    site: 'zoomgov',
    name: 'Zoom for Government',
    origins: ['https://*.zoomgov.com/*'],
    script: 'content-scripts/zoomgov.js',
    allFrames: true,
  },
];
