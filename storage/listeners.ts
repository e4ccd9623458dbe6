/**
 * Whoever wants to be told of something.
 *
 * Owns: telling all of them, though one may throw: a mistake in a view must not end the saving. It is
 * thrown on apart, for the browser's own list of errors. Must not know: what is told.
 */
export type Listeners<Told> = {
  readonly add: (listener: (told: Told) => void, until: AbortSignal) => void;
  readonly tell: (told: Told) => void;
};

export function createListeners<Told>(): Listeners<Told> {
  const listeners = new Set<(told: Told) => void>();
  return {
    add(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
    tell(told) {
      for (const listener of listeners) {
        try {
          listener(told);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
