/**
 * The browser's own record of all that it asked the network for: by pages, frames, workers and service
 * workers, whether the driver of the tests knows them or not.
 *
 * Owns: reading it. Must not know: who was to ask. The browser writes it whole when it is closed.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.looseObject({ type: z.number(), params: z.optional(z.unknown()) })),
});

const Request = z.object({ url: z.string(), initiator: z.string() });

export type Asked = z.infer<typeof Request>;

/** What an origin asked for; what the browser asks for of itself has no origin. */
export function askedByOrigins(file: string): readonly Asked[] {
  const { constants, events } = NetLog.parse(JSON.parse(readFileSync(file, 'utf8')));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  if (start === undefined) throw new Error('This browser’s record has no requests.');
  return events
    .filter(({ type }) => type === start)
    .flatMap(({ params }) => {
      const { success, data } = z.safeParse(Request, params);
      return success && data.initiator.includes('://') ? [data] : [];
    });
}
