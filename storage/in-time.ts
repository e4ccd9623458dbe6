/**
 * An answer, or the plain fact that there was none.
 *
 * Owns: the waiting. Must not know: what was asked. A call of the browser can stay without an answer
 * for ever; whoever waits for it must be able to go on.
 */
export function inTime<Answer>(asked: Promise<Answer>, within: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error('no answer')), within);
    asked.then(resolve, reject).finally(() => clearTimeout(giveUp));
  });
}
