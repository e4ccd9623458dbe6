/** About: the version, and every permission with its reason. */
import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LIBRARIES } from '@/components/options/about/libraries.ts';
import { NO_MANAGED, readManagedTemplates } from '@/domain/managed-template.ts';
import type { Managed } from '@/state/managed-templates.ts';
import { ABOUT, showOptions } from './options-page.tsx';

const about = () => within(screen.getByRole('region', { name: 'About' }));

describe('About', () => {
  it('says which version runs', async () => {
    await showOptions();
    expect(about().getByText(/version 0\.1\.0/)).toBeTruthy();
  });

  it('names every permission of the manifest with a reason', async () => {
    await showOptions();
    for (const name of [...ABOUT.permissions, ...ABOUT.hosts, ...ABOUT.hostsOnRequest]) {
      const line = about().getByText(name).closest('div');
      expect(line?.querySelector('dd')?.textContent, name).toMatch(/^To .+\.$/);
    }
  });

  it('says that there is no network request, and how to see it', async () => {
    await showOptions();
    expect(about().getByRole('heading', { name: /no network request/ })).toBeTruthy();
    expect(about().getByText(/press F12/)).toBeTruthy();
  });
});

describe('what an administrator has set', () => {
  const school = JSON.stringify({
    format: 'debrief-template',
    version: 2,
    name: 'Mock interviews',
    edition: 'spring 2027',
    language: 'en',
    aspects: [{ name: 'Opening', questions: [{ text: 'Was my opening clear?' }] }],
  });

  it('is said with what could not be taken and where, as soon as it changes', async () => {
    const managed = signal<Managed>(NO_MANAGED);
    await showOptions(undefined, undefined, managed);
    expect(about().queryByText('Set by your school or company')).toBeNull();
    managed.value = readManagedTemplates([school, school.replace('Was my opening clear?', ' ')]);
    await waitFor(() => about().getByText('Mock interviews · spring 2027'));
    const fault = about().getByText(/^Template 2 could not be read\./);
    expect(fault.textContent).toMatch(/: empty aspects\/0\/questions\/0\/text$/);
    managed.value = { templates: [], faults: [{ kind: 'unread' }] };
    await waitFor(() => about().getByText(/could not say what was set/));
  });
});

const packageSchema = z.object({
  license: z.string(),
  dependencies: z.optional(z.record(z.string(), z.string())),
});

function packageOf(folder: string) {
  return packageSchema.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
}

describe('the libraries', () => {
  it('are all that is built in, each with the licence that it comes with', () => {
    // The framework and its words are tools, and a little of each runs in the extension.
    const found = new Set(['wxt', '@wxt-dev/i18n']);
    const waiting = Object.keys(packageOf('.').dependencies ?? {});
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      waiting.push(...Object.keys(packageOf(`node_modules/${name}`).dependencies ?? {}));
    }
    expect(LIBRARIES.map(({ name }) => name)).toEqual([...found].toSorted());
    for (const { name, licence } of LIBRARIES) {
      expect(packageOf(`node_modules/${name}`).license, name).toBe(licence);
    }
  });
});
