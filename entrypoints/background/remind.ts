/**
 * Reminders, made of the browser's own pieces, in the background's first turn.
 *
 * Owns: that making: the alarm, the sign on the icon and its words, and what a notification leads to.
 * Must not know: when anything is due.
 */
import { t } from '@/locales/t.ts';
import { alarms } from '@/storage/browser.ts';
import { createReminderKeeper } from './reminder-keeper.ts';
import { followNotices, showNotice } from './reminder-notice.ts';
import { report } from './report.ts';
import { theIcon } from './the-icon.ts';
import { isOurs, local, theKeeper } from './the-keeper.ts';

const ALARM = 'reminder';
/** Beside the records: what was told on this computer is no other's business. */
const TOLD = 'reminders/told';

export function remindOfPlans(): void {
  const keeper = createReminderKeeper(
    {
      replica: theKeeper().replica,
      isOurs,
      async badge(due) {
        if (due.length === 0) await theIcon().hide(['reminders']);
        else await theIcon().show('reminders', { text: String(due.length), title: titleOf(due) });
      },
      async alarm(at) {
        if (at === null) await alarms.clear(ALARM);
        else alarms.create(ALARM, { when: at });
      },
      notify: showNotice,
      told: {
        async read() {
          const step = (await local.get([TOLD]))[TOLD];
          return typeof step === 'number' ? step : 0;
        },
        write: (step) => local.set({ [TOLD]: step }),
      },
      timers: (run, after) => {
        const timer = setTimeout(run, after);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
      report,
    },
    // The background's life ends with its worker.
    new AbortController().signal,
  );
  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) keeper.ring();
  });
  followNotices();
}

function titleOf(due: readonly { readonly kind: 'plan' | 'debrief' }[]): string {
  const count = (kind: 'plan' | 'debrief') => due.filter((one) => one.kind === kind).length;
  const plans = count('plan');
  const debriefs = count('debrief');
  return [
    plans > 0 ? t('reminders.plans', plans) : '',
    debriefs > 0 ? t('reminders.debriefs', debriefs) : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
