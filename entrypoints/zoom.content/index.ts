/** In Zoom's web client: a frame of its own site, or the top document. Wiring only. */
import { defineContentScript } from '#imports';
import { zoom } from '@/calls/sites/zoom.ts';
import { startInCall } from '../shared/start-in-call.ts';

export const main = () => startInCall(zoom);

export default defineContentScript({
  matches: ['https://*.zoom.us/wc/*'],
  // The client may be a frame of the shell; the documents that hold no call stand down by themselves.
  allFrames: true,
  runAt: 'document_idle',
  main,
});
