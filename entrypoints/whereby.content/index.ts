/**
 * In Whereby: one document, the top one, holds the call. Wiring only.
 *
 * The background registers it where the person allowed it (entrypoints/background/sites-in-step.ts): no
 * address stands here, since the build would ask for it in the manifest.
 */
import { defineContentScript } from '#imports';
import { whereby } from '@/calls/sites/whereby.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(whereby);

export default defineContentScript({
  registration: 'runtime',
  main,
});
