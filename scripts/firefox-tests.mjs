/**
 * Runs the tests in Firefox, and with CI set once more the files in which one failed.
 *
 * Owns: that Node's runner has no second try of its own. Its unit is the file: the tests of one share a
 * browser (docs/decisions/0028-second-try.md).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { theFirefox } from './browsers.mjs';
import { PROJECT, run, withOwnTools } from './run.mjs';

const FOLDER = path.join('tests', 'firefox');

/** `report` is a path; there the runs stand one after the other (node-report.mjs). */
export async function testInFirefox(report) {
  const env = { ...withOwnTools(), DEBRIEF_FIREFOX: await theFirefox() };
  const all = readdirSync(path.join(PROJECT, FOLDER))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(FOLDER, name));
  const first = await runFiles(all, report, env);
  if (first.code === 0 || !process.env.CI || !existsSync(report)) return first;
  const before = JSON.parse(readFileSync(report, 'utf8'));
  const failed = before.filter((each) => each.failed > 0).map((each) => each.file);
  // Given no file, Node would look for tests in the whole project.
  if (failed.length === 0) return first;
  const second = await runFiles(failed, report, env);
  const after = JSON.parse(readFileSync(report, 'utf8'));
  writeFileSync(report, JSON.stringify([...before, ...after], null, 2));
  return { code: second.code, seconds: first.seconds + second.seconds };
}

function runFiles(files, report, env) {
  const reporters = ['spec', 'stdout', './scripts/node-report.mjs', report].map((value, index) =>
    index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );
  // One of them at a time: two would measure each other.
  return run('node', ['--test', '--test-concurrency=1', ...reporters, ...files], {
    env,
    isHeld: true,
  });
}
