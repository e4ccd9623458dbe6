/** For the tests of the words. */
type Messages = Readonly<Record<string, { readonly message: string }>>;
export const VARIANTS: readonly ['long', 'rtl'];
export function pseudoMessages(
  messages: Messages,
  variant: 'long' | 'rtl',
  untouched: readonly string[],
): Record<string, { message: string }>;
