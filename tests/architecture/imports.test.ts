/** The rooms of the house and the arrows between them. */
import { describe, expect, it } from 'vitest';
import { BROWSER_SEAM, forbiddenFile, forbiddenPackage } from './arrows.ts';
import { circlesIn, resolvedImports } from './import-graph.ts';
import { BUILD_TIME, roomOf, shippedCode } from './project-files.ts';

const imports = resolvedImports(shippedCode());

describe('imports between the rooms', () => {
  it('follow the arrows', () => {
    const broken = imports.flatMap((found) => {
      const why =
        found.kind === 'file'
          ? forbiddenFile(found.from, found.to)
          : forbiddenPackage(found.from, found.name);
      return why === null ? [] : [`${found.from}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  it('take nothing from the build’s own code', () => {
    const broken = imports.filter(
      (found) => found.kind === 'file' && BUILD_TIME.includes(found.to),
    );
    expect(broken).toEqual([]);
  });

  it('never form a circle', () => {
    expect(circlesIn(imports).map((circle) => circle.join(' -> '))).toEqual([]);
  });

  it('name the file with its extension, and another room by its name', () => {
    const broken = imports.flatMap((found) => {
      if (found.kind !== 'file') return [];
      const leavesRoom = found.written.startsWith('.') && roomOf(found.from) !== roomOf(found.to);
      const hasExtension = /\.\w+$/.test(found.to);
      return leavesRoom || !hasExtension ? [`${found.from}: '${found.written}'`] : [];
    });
    expect(broken).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const file = (path: string, text: string) => ({ path, text });

  it('refuse storage in a component, however it is imported', () => {
    const written = [
      "import { save } from '@/storage/writer.ts';",
      "export { save } from '../../storage/writer.ts';",
      "import type { Save } from '@/storage/writer.ts';",
      "const { save } = await import('@/storage/writer.ts');",
    ];
    for (const text of written) {
      const [found] = resolvedImports([file('components/panel/row.tsx', text)]);
      expect(found, text).toMatchObject({ kind: 'file', to: 'storage/writer.ts' });
    }
    expect(forbiddenFile('components/panel/row.tsx', 'storage/writer.ts')).not.toBeNull();
  });

  it('keep the browser to one file', () => {
    expect(forbiddenPackage('storage/area.ts', 'webextension-polyfill')).not.toBeNull();
    expect(forbiddenPackage(BROWSER_SEAM, 'webextension-polyfill')).toBeNull();
    expect(forbiddenFile('state/panel.ts', BROWSER_SEAM)).not.toBeNull();
    expect(forbiddenFile('entrypoints/background.ts', BROWSER_SEAM)).toBeNull();
  });

  it('keep the call script to itself and the words for a call', () => {
    expect(forbiddenFile('calls/sites/meet.ts', 'domain/call/phase.ts')).toBeNull();
    expect(forbiddenFile('calls/sites/meet.ts', 'domain/ids.ts')).not.toBeNull();
    expect(forbiddenFile('domain/call/phase.ts', 'domain/ids.ts')).not.toBeNull();
    expect(forbiddenPackage('domain/call/phase.ts', 'zod/mini')).not.toBeNull();
  });

  it('see a circle', () => {
    const circle = resolvedImports([
      file('domain/a.ts', "import './b.ts';"),
      file('domain/b.ts', "import '@/domain/a.ts';"),
    ]);
    expect(circlesIn(circle)).toEqual([['domain/a.ts', 'domain/b.ts', 'domain/a.ts']]);
  });
});
