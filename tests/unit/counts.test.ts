/** What the end of a whole run says of the tests that failed, from the reports of real runs made small. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countFirefox, countOne, countPlaywright, countVitest } from '../../scripts/counts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const BROKEN = { name: 'comes back', message: 'no panel' };
const NAMED = { ...BROKEN, name: 'b › comes back' };

it('counts a check of its own as one', () => {
  expect(countOne(0)).toEqual({ passed: 1, failed: 0, failures: [] });
  expect(countOne(2)).toEqual({ passed: 0, failed: 1, failures: [] });
});

it('names a failed test of a file in Firefox', () => {
  const report = [
    { file: 'a', passed: 3, failed: 0, failures: [] },
    { file: 'b', passed: 1, failed: 1, failures: [BROKEN] },
  ];
  expect(countFirefox(written(report))).toEqual({ passed: 4, failed: 1, failures: [NAMED] });
});

it('takes the second run of a file, and names what failed in the first', () => {
  const report = [
    { file: 'a', passed: 3, failed: 0, failures: [] },
    { file: 'b', passed: 1, failed: 1, failures: [BROKEN] },
    { file: 'b', passed: 2, failed: 0, failures: [] },
  ];
  expect(countFirefox(written(report))).toEqual({
    passed: 5,
    failed: 0,
    failures: [{ name: 'b › comes back (passed at its second try)', message: 'no panel' }],
    remark: '1 only at the second try, named above',
  });
});

it('does not call a file mended that failed twice', () => {
  const twice = { file: 'b', passed: 1, failed: 1, failures: [BROKEN] };
  expect(countFirefox(written([twice, twice]))).toEqual({
    passed: 1,
    failed: 1,
    failures: [NAMED],
  });
});

it('names a test in Chromium that failed, and one that passed at its second try', () => {
  const test = (title: string, status: string, ...errors: readonly (string | null)[]) => ({
    file: 'e2e/call.spec.ts',
    title,
    tests: [
      {
        status,
        results: errors.map((message) => (message === null ? {} : { error: { message } })),
      },
    ],
  });
  const report = {
    stats: { expected: 7, flaky: 1, unexpected: 1 },
    errors: [],
    suites: [
      { specs: [test('fine', 'expected', null)] },
      { specs: [], suites: [{ specs: [test('now and then', 'flaky', 'late', null)] }] },
      { specs: [test('never', 'unexpected', 'gone', 'gone')] },
    ],
  };
  expect(countPlaywright(written(report))).toEqual({
    passed: 8,
    failed: 1,
    failures: [
      { name: 'e2e/call.spec.ts › now and then (passed at its second try)', message: 'late' },
      { name: 'e2e/call.spec.ts › never', message: 'gone' },
    ],
    remark: '1 only at the second try, named above',
  });
});

it('names a failed test in Node, and a file that could not be read', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { name: 'a', status: 'passed', message: '', assertionResults: [{ status: 'passed' }] },
      {
        name: 'b',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'one', failureMessages: [] },
          { status: 'failed', fullName: 'two', failureMessages: ['1 is not 2'] },
        ],
      },
      { name: 'c', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(countVitest(written(report))).toEqual({
    passed: 5,
    failed: 1,
    failures: [
      { name: 'two', message: '1 is not 2' },
      { name: 'c', message: 'no such module' },
    ],
  });
});
