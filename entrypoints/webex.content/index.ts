/**
 * In Webex: the call may be a frame of its page; documents without one stand down by themselves. Wiring only.
 *
 * The background registers it where the person allowed it (entrypoints/background/sites-in-step.ts): no
 * address stands here, since the build would ask for it in the manifest.
 */
import { defineContentScript } from '#imports';
import { webex } from '@/calls/sites/webex.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(webex);

export default defineContentScript({
  registration: 'runtime',
  main,
});
