/**
 * Keeps the scripts that are registered in step with the call sites that the person has allowed.
 *
 * Owns: the comparing, and that two events at once do not meet in it. Each run reads both sides anew
 * and changes only what differs, so it may be run at any time and any number of times; what one run
 * left undone the next one does. Must not know: what woke it, tabs, the browser: it is handed in.
 */
import type { SiteOnRequest } from '@/calls/sites/on-request.ts';
import { oneAtATime } from '@/storage/in-turn.ts';

export type Registration = {
  readonly id: string;
  readonly matches?: readonly string[];
};

export type NewRegistration = {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
  readonly allFrames: boolean;
  readonly runAt: 'document_idle';
  /** A tab that the browser restores at its start may load before the background has looked. */
  readonly persistAcrossSessions: true;
};

export type SitesPort = {
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly registered: () => Promise<readonly Registration[]>;
  readonly register: (script: NewRegistration) => Promise<void>;
  readonly unregister: (id: string) => Promise<void>;
  /** Serves the pages of these origins that are open; answers with their tabs. */
  readonly serve: (site: SiteOnRequest, origins: readonly string[]) => Promise<readonly number[]>;
  /** Tells the scripts that stand in pages of the site to go. */
  readonly leave: (site: SiteOnRequest) => Promise<void>;
  readonly report: (what: string) => (error: unknown) => void;
};

/** `renew`: a new version's script takes the place of the old one everywhere. */
export type BringInStep = (renew?: boolean) => Promise<readonly number[]>;

/** What is made answers with the tabs that it has served. */
export function createSitesInStep(sites: readonly SiteOnRequest[], port: SitesPort): BringInStep {
  const inTurn = oneAtATime();

  async function allowedOf({ origins }: SiteOnRequest): Promise<readonly string[]> {
    const answers = await Promise.all(origins.map((origin) => port.isAllowed(origin)));
    return origins.filter((_, at) => answers[at]);
  }

  async function drop(id: string): Promise<void> {
    try {
      await port.unregister(id);
    } catch (error) {
      // The browser rejects for a name that it does not know: then it is as it should be.
      if ((await port.registered()).some((script) => script.id === id)) throw error;
    }
  }

  async function register(site: SiteOnRequest, matches: readonly string[]): Promise<void> {
    const script: NewRegistration = {
      id: site.site,
      matches: [...matches],
      js: [site.script],
      allFrames: site.allFrames,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    try {
      await port.register(script);
    } catch {
      // Mostly one of this name that the list did not show; should it be something else, this throws.
      await drop(site.site);
      await port.register(script);
    }
  }

  async function bring(
    site: SiteOnRequest,
    present: Registration | undefined,
    renew: boolean,
  ): Promise<readonly number[]> {
    const allowed = await allowedOf(site);
    const had = present?.matches ?? [];
    const isSame = had.length === allowed.length && had.every((one) => allowed.includes(one));
    if (isSame && !(renew && allowed.length > 0)) return [];
    // First, so that a run cut off here is made up for by the next one, which still sees the difference.
    if (had.some((origin) => !allowed.includes(origin))) await port.leave(site);
    if (present !== undefined) await drop(site.site);
    if (allowed.length === 0) return [];
    await register(site, allowed);
    return port.serve(site, allowed);
  }

  async function run(renew: boolean): Promise<readonly number[]> {
    const registered = await port.registered();
    const served: number[] = [];
    for (const site of sites) {
      const present = registered.find(({ id }) => id === site.site);
      try {
        served.push(...(await bring(site, present, renew)));
      } catch (error) {
        // The others are not to wait for this one; it is tried again at the next change or start.
        port.report(`the script for ${site.name} is out of step`)(error);
      }
    }
    return served;
  }

  return (renew = false) => inTurn(() => run(renew));
}
