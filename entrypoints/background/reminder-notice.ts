/**
 * The notification of a plan that is due, for those who asked for one.
 *
 * Owns: showing it and what a click on it opens. It says no word of the plan: it may stand on a locked
 * screen, or in a shared one. Must not know: when it is wanted.
 *
 * The permission is optional, so the browser's part of it may come and go while the background runs;
 * the polyfill would not see that.
 */
import { browser } from 'wxt/browser';
import { t } from '@/locales/t.ts';
import { permissions, runtime, tabs } from '@/storage/browser.ts';
import { report } from './report.ts';

const NOTICE = 'debrief-plan';

type Notifications = Partial<typeof browser.notifications>;

function notifications(): Notifications {
  // Not there at all without the permission, whatever its type says.
  const given: Notifications | undefined = browser.notifications;
  return given ?? {};
}

export async function showNotice(): Promise<void> {
  // Another device may have asked for it, and this one never.
  await notifications().create?.(NOTICE, {
    type: 'basic',
    iconUrl: runtime.getURL('icon/128.png'),
    title: t('extName'),
    message: t('reminders.notice'),
    // Firefox knows no such wish and refuses it.
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}

export function followNotices(): void {
  listen();
  // Given while this life lasts; the next one finds it in its first turn.
  permissions.onAdded.addListener(listen);
}

/** A listener that is there already is not added twice. */
function listen(): void {
  notifications().onClicked?.addListener(openPlans);
}

function openPlans(id: string): void {
  if (id !== NOTICE) return;
  tabs
    .create({ url: runtime.getURL('interviews.html#plans') })
    .catch(report('the plans could not be opened'));
  notifications().clear?.(NOTICE);
}
