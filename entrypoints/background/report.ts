/**
 * Where the background says what went wrong: it has no page of its own.
 *
 * Owns: the one use of the console. Must not know: what was tried. Never a note, never an address.
 */
export function report(what: string): (error: unknown) => void {
  return (error) => {
    // biome-ignore lint/suspicious/noConsole: there is no other place to say it
    console.warn(`Debrief: ${what}`, error);
  };
}
