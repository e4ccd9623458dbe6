/** For the tests of the words. */
type Messages = Readonly<Record<string, { readonly message: string }>>;
export const VARIANTS: readonly ['long', 'rtl', 'both'];
export function pseudoMessages(
  messages: Messages,
  variant: (typeof VARIANTS)[number],
  untouched: readonly string[],
): Record<string, { message: string }>;
