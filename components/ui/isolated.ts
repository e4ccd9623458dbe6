/**
 * Words of a person's own inside a sentence of the interface.
 *
 * Owns: that each keeps its direction. Without the two signs (first strong isolate and its end, UAX 9) a number
 * after an Arabic name would be drawn before it. Must not know: whose words they are.
 */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
