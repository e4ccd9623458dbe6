/** One aspect in several languages, and under the names that people give it. */
import { describe, expect, it } from 'vitest';
import { aspectFinder } from '@/domain/insights/same-aspect.ts';

const ENGLISH = [
  { id: 'opening', name: 'Opening' },
  { id: 'time', name: 'Time' },
];
const SPANISH = [
  { id: 'opening', name: 'Apertura' },
  { id: 'time', name: 'Tiempo' },
];
const answer = (aspect: string, aspectName: string) => ({ aspect, aspectName });

describe('an aspect asked about in two languages', () => {
  it('is one, with the name that the template in use has for it', () => {
    const find = aspectFinder(SPANISH, ENGLISH);
    expect(find(answer('opening', 'Opening'))).toEqual({ key: 'opening', name: 'Apertura' });
    expect(find(answer('opening', 'Apertura'))).toEqual({ key: 'opening', name: 'Apertura' });
  });

  it('is one for a template of one’s own too, with its English name', () => {
    const find = aspectFinder([{ id: 'x1', name: 'Nerves' }], ENGLISH);
    expect(find(answer('opening', 'Apertura'))).toEqual({ key: 'opening', name: 'Opening' });
    expect(find(answer('opening', 'Ouverture'))).toEqual({ key: 'opening', name: 'Opening' });
  });

  it('is found by its English name in an older template of one’s own', () => {
    const find = aspectFinder(SPANISH, ENGLISH);
    expect(find(answer('x9', 'opening '))).toEqual({ key: 'opening', name: 'Apertura' });
  });

  it('goes with the template’s aspect of that name before the shipped one', () => {
    const find = aspectFinder([{ id: 'mine', name: 'Time' }], ENGLISH);
    expect(find(answer('time', 'Time'))).toEqual({ key: 'mine', name: 'Time' });
    expect(find(answer('x9', 'Other'))).toEqual({ key: 'name:other', name: 'Other' });
  });
});
