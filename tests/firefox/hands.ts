/**
 * What a person does on the open tab, and what they see there.
 *
 * Owns: pressing, writing, reading and waiting, by role and name. Must not know: any page.
 */
import { allByRole, byRole, type Role } from './find-by-role.ts';
import type { ElementRef, Tab } from './tab.ts';
import { waitFor } from './wait.ts';

type Name = string | RegExp;

export type Hands = {
  /** A click in the middle of it. */
  press(name: Name, role?: Role, within?: ElementRef): Promise<void>;
  /** Into a field, in place of what stands there. */
  write(name: Name, words: string, role?: Role, within?: ElementRef): Promise<void>;
  /** Waits until these words stand on the page. */
  sees(words: string): Promise<void>;
  /** Waits until they stand there no more. */
  missesWords(words: string): Promise<void>;
  valueOf(name: Name, role?: Role): Promise<string>;
  /** Waits until the field holds exactly this. */
  reads(name: Name, value: string, role?: Role): Promise<void>;
  /** Waits until there are so many of them. */
  counts(role: Role, name: Name, wanted: number, within?: ElementRef): Promise<void>;
  /** The names of all that are ticked, from top to bottom. */
  ticked(): Promise<readonly string[]>;
  /** Waits until all that was written is saved. */
  saved(): Promise<void>;
  /** Waits until an expression is true in the page. */
  until(what: string, expression: string): Promise<void>;
};

/** Without the marks around words whose direction is not known. */
const TEXT = 'document.body?.innerText.replaceAll(/[\\u2066-\\u2069]/g, "") ?? ""';

export function handsOn(tab: Tab): Hands {
  const until: Hands['until'] = async (what, expression) => {
    await waitFor(what, () => tab.run(`return Boolean(${expression})`).then(Boolean));
  };

  const textOf = async (): Promise<string> => String(await tab.run(`return ${TEXT}`));

  const readField: Hands['valueOf'] = async (name, role = 'textbox') =>
    String(await tab.ask(await byRole(tab, role, name), 'element.value'));

  return {
    until,
    valueOf: readField,
    press: async (name, role = 'button', within) => {
      await tab.click(await byRole(tab, role, name, within));
    },
    write: async (name, words, role = 'textbox', within) => {
      const field = await byRole(tab, role, name, within);
      await tab.click(field);
      await tab.ask(field, 'element.select()');
      await tab.type(words);
    },
    sees: async (words) => {
      await waitFor(`the page to say “${words}”`, async () =>
        (await textOf()).includes(words),
      ).catch(async (cause: unknown) => {
        throw new Error(`There was, instead, ${await textOf()}`, { cause });
      });
    },
    missesWords: async (words) => {
      await waitFor(`the page to say “${words}” no more`, async () => {
        const text = await textOf();
        return text !== '' && !text.includes(words);
      });
    },
    reads: async (name, value, role = 'textbox') => {
      let last = '';
      await waitFor(`“${value}” in ${String(name)}`, async () => {
        last = await readField(name, role);
        return last === value;
      }).catch((cause: unknown) => {
        throw new Error(`It held “${last}”.`, { cause });
      });
    },
    counts: async (role, name, wanted, within) => {
      let last = -1;
      await waitFor(`${wanted} of ${role} ${String(name)}`, async () => {
        last = (await allByRole(tab, role, name, within)).length;
        return last === wanted;
      }).catch(async (cause: unknown) => {
        throw new Error(`There were ${last}, in: ${await textOf()}`, { cause });
      });
    },
    ticked: async () => {
      const names: string[] = [];
      for (const box of await tab.find('input[type=checkbox]:checked')) {
        names.push(await tab.nameOf(box));
      }
      return names;
    },
    saved: () => until('all to be saved', 'document.querySelector("[data-save-state=saved]")'),
  };
}
