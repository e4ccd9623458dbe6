/**
 * What the interviews page can show beside the interviews themselves.
 *
 * Owns: the names, which are also the addresses (`#plans`). Must not know: how a view is made.
 */
export const OTHER_VIEWS = ['plans', 'insights', 'dossier'] as const;

export type OtherView = (typeof OTHER_VIEWS)[number];

export function otherView(name: string): OtherView | null {
  return OTHER_VIEWS.find((view) => view === name) ?? null;
}
