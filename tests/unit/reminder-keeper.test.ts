/** The background's part in reminders: alarms, the icon and notifications, through restarts. */
import { describe, expect, it } from 'vitest';
import { planId } from '@/domain/ids.ts';
import { keys } from '@/domain/keys.ts';
import { reminderSettingsEdit } from '@/domain/reminder-settings.ts';
import { DAY, INTERVIEW, plan, planField, reminderWorld, START } from './reminder-world.ts';

describe('Reminders in the background', () => {
  it('come by the alarm, and go when the plan was looked at', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    expect(here.shown).toMatchObject({ badge: 0, alarm: START + DAY });
    await here.pass(DAY);
    expect(here.shown).toMatchObject({ badge: 1, alarm: START + 3 * DAY });
    await here.edit(planField('p1', { remindedAt: here.now() }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: START + 3 * DAY });
  });

  it('wake a background that was stopped meanwhile', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    here.stop();
    await here.pass(DAY + 60_000);
    expect(here.shown.badge).toBe(1);
  });

  it('are there at the start, when the browser was closed over the time', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START));
    here.close();
    await here.pass(2 * DAY);
    expect(here.shown.badge).toBe(0);
    here.live();
    await here.pass(3000);
    expect(here.shown).toMatchObject({ badge: 1, alarm: START + 3 * DAY });
  });

  it('stop at once when they are switched off, and come back when switched on', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START - 2 * DAY));
    expect(here.shown.badge).toBe(1);
    await here.edit(reminderSettingsEdit({ reminders: false }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: null });
    await here.edit(reminderSettingsEdit({ reminders: true }));
    expect(here.shown.badge).toBe(1);
  });

  it('stop when the plan was seen, when the interview was deleted, and when nothing is left', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START - 2 * DAY), plan('p2', START - 2 * DAY));
    expect(here.shown.badge).toBe(2);
    await here.edit(planField('p1', { state: 'seen', checkedAt: here.now() }));
    expect(here.shown.badge).toBe(1);
    await here.edit(
      { kind: 'delete', key: keys.interview(INTERVIEW) },
      { kind: 'delete', key: keys.plan(INTERVIEW, planId('p1')) },
      { kind: 'delete', key: keys.plan(INTERVIEW, planId('p2')) },
    );
    expect(here.shown).toMatchObject({ badge: 0, alarm: null });
  });

  it('bring back a debrief that was put off, the next morning', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head({ debrief: 'later', debriefAt: START }));
    expect(here.shown).toMatchObject({ badge: 0, alarm: new Date(2026, 10, 24, 8).getTime() });
    await here.pass(DAY);
    expect(here.shown.badge).toBe(1);
  });

  it('are notified of once a step, whatever is restarted, and only where it was asked for', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START), reminderSettingsEdit({ notify: true }));
    await here.pass(DAY);
    expect(here.shown.notices).toBe(1);
    for (let count = 0; count < 5; count += 1) {
      here.live();
      await here.pass(3000);
    }
    expect(here.shown).toMatchObject({ notices: 1, badge: 1 });
    await here.pass(2 * DAY);
    expect(here.shown.notices).toBe(2);
    const other = reminderWorld();
    other.live();
    await other.edit(other.head(), plan('p1', START));
    await other.pass(DAY);
    expect(other.shown).toMatchObject({ badge: 1, notices: 0 });
    await other.edit(reminderSettingsEdit({ notify: true }));
    expect(other.shown.notices).toBe(0);
  });

  it('are looked at once, however often they were to be while nobody could tell whose they are', async () => {
    const here = reminderWorld();
    const tell = here.waits();
    here.live();
    for (let day = 0; day < 10; day += 1) {
      here.ring();
      await here.edit(here.head({ endedAt: START - day }));
    }
    await here.edit(here.head(), plan('p1', START - 2 * DAY));
    expect(here.shown.looks).toBe(0);
    tell();
    await here.pass(3000);
    expect(here.shown).toMatchObject({ looks: 1, badge: 1 });
    await here.edit(plan('p2', START - 2 * DAY));
    expect(here.shown).toMatchObject({ looks: 2, badge: 2 });
  });

  it('come by the alarm and by a notification, though the icon takes no sign', async () => {
    const here = reminderWorld();
    here.shown.isIconLost = true;
    here.live();
    await here.edit(here.head(), plan('p1', START), reminderSettingsEdit({ notify: true }));
    expect(here.shown.alarm).toBe(START + DAY);
    await here.pass(DAY);
    expect(here.shown).toMatchObject({ notices: 1, alarm: START + 3 * DAY });
    expect(here.reports).toContain('the icon has no badge');
  });

  it('are not harmed by a clock that jumps', async () => {
    const here = reminderWorld();
    here.live();
    await here.edit(here.head(), plan('p1', START + 400 * DAY));
    expect(here.shown.badge).toBe(0);
    await here.edit(plan('p2', START - 400 * DAY));
    expect(here.shown.badge).toBe(1);
    expect(here.reports).toEqual([]);
  });
});
