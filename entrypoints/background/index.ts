/** The background, put together. It is never on the way of a save: the surfaces write themselves. */
import { defineBackground } from '#imports';
import { endWhatRanBefore, endWhatWasPutBack } from './after-crash.ts';
import { answerCopies } from './answer-copies.ts';
import { answerKeys } from './answer-keys.ts';
import { answerMessages } from './answer-messages.ts';
import { keepSitesInStep } from './call-sites.ts';
import { closeStorageToPages } from './close-storage.ts';
import { handleCommands } from './commands.ts';
import { handleInstall } from './install.ts';
import { endInterviewsOfLeftCalls } from './left-calls.ts';
import { dropLostNudge } from './nudge-icon.ts';
import { remindOfPlans } from './remind.ts';
import { report } from './report.ts';
import { isFirstLifeOfSession } from './session-memory.ts';
import { keepCopies, theCopies } from './the-keeper.ts';

export default defineBackground(() => {
  // Listeners are added in the first turn: an event that wakes the worker is lost on later ones.
  const isFirst = isFirstLifeOfSession();
  keepCopies(isFirst, () => {
    endWhatWasPutBack().catch(report('what was put back could not be ended'));
  });
  answerMessages();
  answerKeys();
  answerCopies(() => Promise.resolve(theCopies()));
  handleCommands();
  handleInstall();
  remindOfPlans();
  keepSitesInStep(isFirst);
  endWhatRanBefore(isFirst);
  endInterviewsOfLeftCalls();
  closeStorageToPages();
  dropLostNudge().catch(report('a sign of a panel that is gone stays on the icon'));
});
