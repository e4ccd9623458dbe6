/**
 * What each tool's report says of the tests it ran.
 *
 * Owns: the shape of the reports. Must not know: stages, or what the totals are used for.
 */
import { readFileSync } from 'node:fs';

/** Lint, types and builds write no report: each is one check, passed or failed. */
export function countOne(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function countVitest(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** A test that passed only at its second try counts as passed, and is not passed over in silence. */
export function countPlaywright(file) {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  const remark = stats.flaky > 0 ? `${stats.flaky} only at the second try, named above` : undefined;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, remark };
}

export function countTap(file) {
  const report = readFileSync(file, 'utf8');
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled') };
}
