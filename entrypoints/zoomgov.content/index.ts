/**
 * In Zoom for Government: Zoom's client, a frame of its shell or the top document. Wiring only.
 *
 * The background registers it where the person allowed it (entrypoints/background/sites-in-step.ts): no
 * address stands here, since the build would ask for it in the manifest.
 */
import { defineContentScript } from '#imports';
import { zoomgov } from '@/calls/sites/zoomgov.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(zoomgov);

export default defineContentScript({
  registration: 'runtime',
  main,
});
