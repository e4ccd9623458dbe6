/** In the call page: finds the site, begins one life, starts the session. Wiring only. */
import { defineContentScript } from '#imports';
import { beginLife, removeStrandedHosts } from '@/calls/lifetime.ts';
import type { NativeApi } from '@/calls/native-api.ts';
import { startCallSession } from '@/calls/session.ts';
import { findSite } from '@/calls/sites/find-site.ts';

declare const browser: NativeApi;
declare const chrome: NativeApi;

export default defineContentScript({
  matches: ['https://meet.google.com/*', 'https://*.zoom.us/wc/*'],
  // Zoom's client is a frame of its own site; the others stand down by themselves.
  allFrames: true,
  runAt: 'document_idle',
  main() {
    // Chosen at build time: a page can put an element named `browser` where Chromium has none.
    const api = import.meta.env.FIREFOX ? browser : chrome;
    const site = findSite(location.hostname);
    const life = site === undefined ? undefined : beginLife(api);
    if (site === undefined || life === undefined) return;
    removeStrandedHosts(document, api);
    startCallSession(window, site, api, life);
  },
});
