/**
 * What each tool's report says of the tests it ran.
 *
 * Owns: the shape of the reports. Must not know: stages, or what the totals are used for. Each answers with
 * `{ passed, failed, failures, remark }`; a failure is `{ name, message }`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MENDED = ' (passed at its second try)';

/** Lint, types and builds write no report: each is one check, passed or failed, and has said why. */
export function countOne(code) {
  return code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [] };
}

export function countVitest(file) {
  const { numPassedTests, numFailedTests, testResults } = read(file);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    // A file that could not be read has no tests to fail.
    if (tests.length === 0 && status === 'failed') return [{ name, message }];
    return tests.map((test) => ({ name: test.fullName, message: test.failureMessages.join('\n') }));
  });
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

/** A test that passed only at its second try counts as passed, and is not passed over in silence. */
export function countPlaywright(file) {
  const { stats, suites, errors } = read(file);
  const failures = [
    ...suites.flatMap(specsIn).flatMap(({ file: from, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => ({
          name: `${from} › ${title}${status === 'flaky' ? MENDED : ''}`,
          message: results.find(({ error }) => error)?.error?.message ?? '',
        })),
    ),
    ...errors.map(({ message }) => ({ name: 'the whole of them', message })),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures,
    remark: secondTries(stats.flaky),
  };
}

function specsIn({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** Of a file that was run again (firefox-tests.mjs) the second run counts, and the first is named. */
export function countFirefox(file) {
  const files = read(file);
  const last = new Map(files.map((each) => [each.file, each]));
  const sum = (field) => [...last.values()].reduce((total, each) => total + each[field], 0);
  const mended = files.filter((each) => each.failed > 0 && last.get(each.file).failed === 0);
  const named = (each, remark) =>
    each.failures.map(({ name, message }) => ({
      name: `${path.basename(each.file)} › ${name}${remark}`,
      message,
    }));
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    failures: [
      ...[...last.values()].flatMap((each) => named(each, '')),
      ...mended.flatMap((each) => named(each, MENDED)),
    ],
    remark: secondTries(mended.length),
  };
}

function secondTries(count) {
  return count > 0 ? `${count} only at the second try, named above` : undefined;
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
