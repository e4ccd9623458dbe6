/** In Google Meet: one document, the top one, holds the call. Wiring only. */
import { defineContentScript } from '#imports';
import { meet } from '@/calls/sites/meet.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(meet);

export default defineContentScript({
  matches: ['https://meet.google.com/*'],
  runAt: 'document_idle',
  main,
});
