/**
 * What the script in the call page costs the page's main thread, read off the browser's own trace.
 *
 * Owns: recording, and telling the script's events from the page's by their address. Must not know:
 * what the page does meanwhile. Counted is the thread's processor time of each event with all that
 * happens inside it, a layout that the script brings about included. So another program that takes the
 * processor away is not counted, and neither is what the page would have done without the script.
 */
import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';

/** One call into the script; in milliseconds. */
export type ScriptCall = { readonly at: number; readonly cost: number };

const Events = z.array(
  z.object({
    name: z.string(),
    ph: z.string(),
    pid: z.number(),
    tid: z.number(),
    ts: z.number(),
    dur: z.optional(z.number()),
    tdur: z.optional(z.number()),
    args: z.optional(z.looseObject({})),
  }),
);
type TraceEvent = z.infer<typeof Events>[number];

/** Records while `work` runs. The script is the one whose address ends with `script`. */
export async function traceScript(
  { context, extensionId }: ExtensionBrowser,
  script: string,
  work: () => Promise<void>,
): Promise<readonly ScriptCall[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser cannot be asked for a trace.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...Events.parse(value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', 'v8'],
      excludedCategories: ['*'],
    },
  });
  await work();
  await stop(session);
  const calls = callsOf(events, `chrome-extension://${extensionId}/${script}`);
  // A figure of nothing would look like a very good one.
  if (calls.length === 0) throw new Error('The trace shows nothing of the script.');
  return calls;
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise<boolean>((resolve) =>
    session.once('Tracing.tracingComplete', ({ dataLossOccurred }) => resolve(dataLossOccurred)),
  );
  await session.send('Tracing.end');
  if (await complete) throw new Error('The trace has holes.');
  await session.detach();
}

/** The outermost of the script's events: those inside them are counted with them. */
function callsOf(events: readonly TraceEvent[], address: string): readonly ScriptCall[] {
  const own = events
    .filter(({ ph, args }) => ph === 'X' && JSON.stringify(args ?? {}).includes(address))
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const calls: ScriptCall[] = [];
  const endOf = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur } of own) {
    const thread = `${pid}/${tid}`;
    if (ts < (endOf.get(thread) ?? 0)) continue;
    endOf.set(thread, ts + dur);
    calls.push({ at: ts / 1000, cost: tdur / 1000 });
  }
  return calls;
}
