/** The guide for administrators: its examples work as they stand there. */
import { describe, expect, it } from 'vitest';
import { readManagedTemplates } from '@/domain/managed-template.ts';
import { EXTENSION_ID } from '../firefox/profile.ts';
import { guideExamples } from '../support/schools-guide.ts';

const guide = guideExamples();

describe('the examples in the guide', () => {
  it.each(['chromium', 'firefox'] as const)('are read without a fault: %s', (browser) => {
    const { templates, faults } = readManagedTemplates(guide[browser].templates);
    expect(faults).toEqual([]);
    expect(templates).toEqual(readManagedTemplates([guide.template]).templates);
    expect(templates[0]?.aspects.flatMap(({ questions }) => questions)).toHaveLength(3);
  });

  it('name the extension as the browsers name it', () => {
    expect(guide.firefox.id).toBe(EXTENSION_ID);
    // An identifier to be put in: Chromium's depends on where it was installed from.
    expect(guide.chromium.id).toMatch(/^[a-p]{32}$/);
  });
});
