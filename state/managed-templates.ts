/**
 * The templates that an administrator has set, as a page shows them.
 *
 * Owns: keeping them up to date. Must not know: the browser; where the policy comes from is handed in.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type ManagedFault,
  type ManagedTemplates,
  NO_MANAGED,
  readManagedTemplates,
} from '@/domain/managed-template.ts';
import type { Template } from '@/domain/template.ts';

export type ManagedPort = {
  /** Undefined where no policy is set; rejects where the browser could not say. */
  readonly read: () => Promise<unknown>;
  readonly onChanged: (listener: () => void, until: AbortSignal) => void;
};

export type Managed = {
  /** Read-only for the person: what is here is the administrator's to change. */
  readonly templates: readonly Template[];
  /** `unread`: the browser could not say. What was known before still stands. */
  readonly faults: readonly (ManagedFault | { readonly kind: 'unread' })[];
};

export type ManagedModel = {
  readonly managed: ReadonlySignal<Managed>;
  /** Resolves when the browser has answered, whatever it said. */
  readonly look: () => Promise<void>;
};

export function createManagedTemplates(port: ManagedPort, until: AbortSignal): ManagedModel {
  const managed = signal<Managed>(NO_MANAGED, { name: 'managed' });
  let looks = 0;

  async function look(): Promise<void> {
    looks += 1;
    const mine = looks;
    const found = await read();
    // One that was begun later knows better.
    if (mine === looks && !until.aborted) managed.value = found;
  }

  async function read(): Promise<Managed> {
    let said: unknown;
    try {
      said = await port.read();
    } catch {
      // Told to whoever looks: the browser's own words help nobody here.
      return { templates: managed.peek().templates, faults: [{ kind: 'unread' }] };
    }
    const found: ManagedTemplates = readManagedTemplates(said);
    return found;
  }

  port.onChanged(() => void look(), until);
  return { managed, look };
}
