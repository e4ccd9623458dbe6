/** The background, put together. It is never on the way of a save: the surfaces write themselves. */
import { defineBackground } from '#imports';
import { endWhatRanBefore } from './after-crash.ts';
import { answerMessages } from './answer-messages.ts';
import { closeStorageToPages } from './close-storage.ts';
import { handleCommands } from './commands.ts';
import { handleInstall } from './install.ts';
import { endInterviewsOfLeftCalls } from './left-calls.ts';

export default defineBackground(() => {
  // Listeners are added in the first turn: an event that wakes the worker is lost on later ones.
  answerMessages();
  handleCommands();
  handleInstall();
  endWhatRanBefore();
  endInterviewsOfLeftCalls();
  closeStorageToPages();
});
