/**
 * Finds a control as a person who listens does: by its role and its name.
 *
 * Owns: which elements can have a role. Must not know: any page.
 */
import type { ElementRef, Tab } from './tab.ts';
import { waitFor } from './wait.ts';

const CANDIDATES = {
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  dialog: 'dialog, [role=dialog]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  link: 'a[href], [role=link]',
  option: '[role=option]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section, [role=region]',
  row: 'tr, [role=row]',
  searchbox: 'input[type=search], [role=searchbox]',
  slider: 'input[type=range]',
  /** What opens a part of the page; Firefox says no role of it. */
  summary: 'summary',
  switch: '[role=switch]',
  textbox: 'textarea, input, [role=textbox], [contenteditable]',
} as const;

export type Role = keyof typeof CANDIDATES;

/** Every control of the role in the current frame, or in a part of it, whose name is or fits this. */
export async function allByRole(
  tab: Tab,
  role: Role,
  name: string | RegExp = /./,
  within?: ElementRef,
): Promise<readonly ElementRef[]> {
  return Array.fromAsync(fitting(tab, role, name, within));
}

/** One by one: each is asked for its role and its name, and a long page has hundreds. */
async function* fitting(
  tab: Tab,
  role: Role,
  name: string | RegExp,
  within?: ElementRef,
): AsyncGenerator<ElementRef> {
  for (const element of await tab.find(CANDIDATES[role], within)) {
    if ((await tab.roleOf(element)) !== (role === 'summary' ? '' : role)) continue;
    const own = await tab.nameOf(element);
    if (typeof name === 'string' ? own === name : name.test(own)) yield element;
  }
}

/** The first such control, as soon as there is one. */
export async function byRole(
  tab: Tab,
  role: Role,
  name: string | RegExp = /./,
  within?: ElementRef,
): Promise<ElementRef> {
  const ask = async () => {
    try {
      for await (const element of fitting(tab, role, name, within)) return element;
      return null;
    } catch (error) {
      // A view that is being drawn takes elements away between being found and being asked.
      if (error instanceof Error && error.message.includes('stale element')) return null;
      throw error;
    }
  };
  try {
    return await waitFor(`a ${role} named ${String(name)}`, ask);
  } catch (error) {
    const seen = await tab.run('return location.href + "\\n" + document.body?.innerText');
    throw new Error(`There was, instead, ${String(seen)}`, { cause: error });
  }
}
