/** A question of which nothing in particular is said. */
export const BARE = {
  hint: '',
  questionKind: 'open',
  types: ['any'],
  on: true,
  probes: [],
  order: 'a0',
  shipped: undefined,
  base: undefined,
  changed: false,
  differs: false,
} as const;
