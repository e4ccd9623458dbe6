/**
 * An account and devices on it: the stage of the tests of the fault storage itself.
 *
 * Owns: the set-up. Must not know: what is tested.
 */
import type { AreaChanges } from '@/storage/area.ts';
import { createSyncDevice } from '../../support/faults/sync-device.ts';
import type { SyncBrowser } from '../../support/faults/sync-limits.ts';
import { createSyncServer } from '../../support/faults/sync-server.ts';
import { createTurns, drawing } from '../../support/shared-area.ts';

export function syncWorld(browser: SyncBrowser = 'chromium', tokens = 100) {
  const turns = createTurns(1);
  const server = createSyncServer();
  const draw = drawing(2);
  const clock = { now: 1_000_000 };

  function device() {
    const sync = createSyncDevice({ turns, now: () => clock.now, browser, tokens });
    const { area, die } = sync.connect();
    const heard: AreaChanges[] = [];
    area.onChanged((changes) => heard.push(changes), new AbortController().signal);
    /** The words it is refused with; undefined where it is accepted. */
    async function refusal(call: Promise<unknown>): Promise<string | undefined> {
      const answer = call.then(
        () => undefined,
        (error: Error) => error.message,
      );
      await turns.settle();
      return answer;
    }
    return {
      sync,
      die,
      heard,
      set: (items: Record<string, unknown>) => refusal(area.set(items)),
      remove: (keys: readonly string[]) => refusal(area.remove(keys)),
      refusalOfGet: () => refusal(area.get()),
      held: () => Object.fromEntries(sync.held()),
    };
  }

  /** Everything that can be sent and fetched now. */
  async function carryAll(...devices: readonly { readonly sync: Step }[]): Promise<void> {
    let moves = true;
    while (moves) moves = devices.map(({ sync }) => sync.step(draw)).includes(true);
    await turns.settle();
  }

  const account = () => Object.fromEntries(server.live());
  return { turns, server, clock, draw, device, carryAll, account };
}

type Step = { readonly step: (draw: () => number) => boolean };
