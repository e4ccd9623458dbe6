/**
 * Jobs one after the other: what reads, decides and writes must not meet another that does.
 *
 * Owns: the queue. Must not know: the jobs. A job that fails does not stop the next.
 */
export type InTurn = <Answer>(job: () => Promise<Answer>) => Promise<Answer>;

export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine;
    return mine;
  };
}
