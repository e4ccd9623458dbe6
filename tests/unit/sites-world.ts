/**
 * A browser's permissions and registered scripts, for the background's part in them.
 *
 * Owns: failing as the real ones do: a second registration of a name and the taking away of an unknown
 * one reject, and every answer comes later. Must not know: what is tested.
 */
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import {
  createSitesInStep,
  type NewRegistration,
  type SitesPort,
} from '@/entrypoints/background/sites-in-step.ts';

/** A few turns, as a browser's answer takes. */
async function later(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
}

export function createSitesWorld() {
  const allowed = new Set<string>();
  const scripts = new Map<string, NewRegistration>();
  const done: string[] = [];
  const reported: string[] = [];
  /** Names that the list does not show, though they are taken. */
  const unlisted = new Set<string>();
  const broken = new Set<string>();

  const port: SitesPort = {
    async isAllowed(origin) {
      await later();
      return allowed.has(origin);
    },
    async registered() {
      await later();
      return [...scripts.values()].filter(({ id }) => !unlisted.has(id));
    },
    async register(script) {
      await later();
      if (broken.has(script.id)) throw new Error('The browser has had enough.');
      if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      scripts.set(script.id, script);
      done.push(`register ${script.id}`);
    },
    async unregister(id) {
      await later();
      if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      unlisted.delete(id);
      done.push(`unregister ${id}`);
    },
    async serve({ site }) {
      await later();
      done.push(`serve ${site}`);
      return [site === 'jitsi' ? 7 : 8];
    },
    async leave({ site }) {
      await later();
      done.push(`leave ${site}`);
    },
    report: (what) => () => reported.push(what),
  };

  return {
    allowed,
    scripts,
    done,
    reported,
    unlisted,
    broken,
    /** As a background does that has just come to life: it remembers nothing. */
    wake: () => createSitesInStep(SITES_ON_REQUEST, port),
    matchesOf: (id: string) => scripts.get(id)?.matches,
  };
}
