/**
 * `expect`, whose polls look often.
 *
 * Owns: how often. Playwright's own come to look once a second only, and what is there after 0.9 s is found
 * after 1.9 s, in nearly every test that opens a panel. Must not know: what is polled.
 */
import { expect as playwrights } from '@playwright/test';

const INTERVALS = [20, 50, 100];

const poll: typeof playwrights.poll = (actual, options) =>
  playwrights.poll(actual, {
    intervals: INTERVALS,
    ...(typeof options === 'string' ? { message: options } : options),
  });

export const expect: typeof playwrights = new Proxy(playwrights, {
  get: (target, name, receiver) => (name === 'poll' ? poll : Reflect.get(target, name, receiver)),
});
