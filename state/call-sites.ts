/**
 * The call sites and which of them the browser lets Debrief into, as a page shows them.
 *
 * Owns: what is known of each, and asking for one or giving it back. Must not know: the browser, or the
 * list of sites; both are handed in. The browser alone remembers what was allowed: it is looked at anew
 * whenever something changes there.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CallSite } from '@/domain/call/phase.ts';

export type KnownSite = {
  readonly site: CallSite;
  readonly name: string;
  /** Match patterns. */
  readonly origins: readonly string[];
  /** Asked for at install. */
  readonly isAlwaysOn: boolean;
};

/** `partly`: the browser lets Debrief into some of its addresses only. */
export type SiteAccess = 'on' | 'partly' | 'off';

export type SiteState = KnownSite & { readonly access: SiteAccess };

/** `failed`: the browser did not ask. */
export type AskOutcome = 'allowed' | 'refused' | 'failed';

export type CallSitesPort = {
  readonly isAllowed: (origin: string) => Promise<boolean>;
  readonly ask: (origins: readonly string[]) => Promise<boolean>;
  readonly giveBack: (origins: readonly string[]) => Promise<boolean>;
};

export type CallSites = {
  /** Empty until they have been looked at. */
  readonly sites: ReadonlySignal<readonly SiteState[]>;
  /** Looks at the browser anew; rejects where it does not answer. */
  readonly look: () => Promise<void>;
  /** To be called in the very turn of the person's click: later the browser does not ask. */
  readonly ask: (site: KnownSite) => Promise<AskOutcome>;
  /** False: the browser did not do it. */
  readonly giveBack: (site: KnownSite) => Promise<boolean>;
};

export function createCallSites(known: readonly KnownSite[], port: CallSitesPort): CallSites {
  const sites = signal<readonly SiteState[]>([], { name: 'callSites' });
  let looks = 0;

  async function accessOf({ origins }: KnownSite): Promise<SiteAccess> {
    const answers = await Promise.all(origins.map((origin) => port.isAllowed(origin)));
    if (answers.every(Boolean)) return 'on';
    return answers.some(Boolean) ? 'partly' : 'off';
  }

  async function look(): Promise<void> {
    looks += 1;
    const mine = looks;
    const seen = await Promise.all(
      known.map(async (site): Promise<SiteState> => ({ ...site, access: await accessOf(site) })),
    );
    // A later look saw more.
    if (mine === looks) sites.value = seen;
  }

  return {
    sites,
    look,
    async ask({ origins }) {
      // Nothing is waited for before: the browser would take it for asking by itself.
      const asked = port.ask(origins);
      try {
        const isAllowed = await asked;
        await look();
        return isAllowed ? 'allowed' : 'refused';
      } catch {
        // It says why to developers only; to the person it is that nothing was asked.
        return 'failed';
      }
    },
    async giveBack({ origins }) {
      try {
        const isDone = await port.giveBack(origins);
        await look();
        return isDone;
      } catch {
        // The browser holds on to it, and the switch goes on saying so.
        return false;
      }
    },
  };
}

/** The address within a match pattern, as a person reads it. */
export function addressOf(origin: string): string {
  return origin.replace(/^https:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
}
