/**
 * In Microsoft Teams: one document, the top one, holds the call. Wiring only.
 *
 * The background registers it where the person allowed it (entrypoints/background/sites-in-step.ts): no
 * address stands here, since the build would ask for it in the manifest.
 */
import { defineContentScript } from '#imports';
import { teams } from '@/calls/sites/teams.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(teams);

export default defineContentScript({
  registration: 'runtime',
  main,
});
