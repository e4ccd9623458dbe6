/** What a test file leaves behind does not ring in the next one. */
import { expect, it } from 'vitest';
import { watchTimers } from '../support/timers-left.ts';

it('a timer that is left rings no more, one that rang or was cleared has done its part', async () => {
  const rung: string[] = [];
  const end = watchTimers();
  const ringing = new Promise<void>((resolve) => {
    setTimeout((what: string) => resolve(void rung.push(what)), 1, 'in time');
  });
  const cleared = setTimeout(() => rung.push('cleared'), 2);
  clearTimeout(cleared);
  setTimeout(() => rung.push('left behind'), 20);
  await ringing;
  end();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(rung).toEqual(['in time']);
});
