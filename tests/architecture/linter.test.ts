/**
 * The linter as it is set up: rules that a change of its settings could switch off unseen.
 *
 * Owns: a small project beside this one with the same settings and a breach of each rule.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './project-files.ts';

const BIOME = path.join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
const ROOMS = ['components/ui', 'components/panel', 'components/popup', 'entrypoints/options'];

const BREACHES = {
  noStaticElementInteractions: '<div onKeyDown={press} />',
  useButtonType: '<button onClick={press} />',
  useAltText: '<img src={picture} />',
  noLabelWithoutControl: '<label />',
  useValidAriaProps: '<p aria-lable={words} />',
  noPositiveTabindex: '<button type="button" tabIndex={3} />',
} as const;
const RIGHT = '<button type="button" onClick={press} />';

/** Views by file, each drawing one element; what the linter says of them all. */
function verdict(views: readonly (readonly [file: string, element: string])[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'debrief-linter-'));
  try {
    for (const settings of ['biome.json', '.gitignore']) {
      cpSync(path.join(PROJECT, settings), path.join(folder, settings));
    }
    for (const [file, element] of views) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `export const view = ${element};\n`);
    }
    const command = [BIOME, 'lint', '--colors=off', '--max-diagnostics=none'];
    const run = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    if (run.error) throw run.error;
    return run.status === 0 ? 'passes' : `${run.stdout}${run.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the rules of accessibility', () => {
  it('are on in every room that draws', () => {
    const breaches = ROOMS.flatMap((room) =>
      Object.entries(BREACHES).map(([rule, element]) => [room, rule, element] as const),
    );
    const said = verdict(breaches.map(([room, rule, view]) => [`${room}/${rule}.tsx`, view]));
    const unseen = breaches.filter(
      ([room, rule]) => !new RegExp(`${room}/${rule}\\.tsx:\\S+ lint/a11y/${rule}\\b`).test(said),
    );
    expect(unseen.map(([room, rule]) => `${room}: ${rule}`)).toEqual([]);
  });

  it('let a view pass that keeps them', () => {
    expect(verdict(ROOMS.map((room) => [`${room}/right.tsx`, RIGHT]))).toBe('passes');
  });
});
