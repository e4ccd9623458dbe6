/** What is written down of a run in Node's own test runner, from the events of real runs made small. */
import { expect, it } from 'vitest';
import nodeReport from '../../scripts/node-report.mjs';

const FILE = '/tests/firefox/call.test.ts';

function passed(name: string, type?: 'suite') {
  return { type: 'test:pass', data: { name, file: FILE, details: { type } } };
}

function failed(name: string, failureType: string, type?: 'suite') {
  const error = { message: name, failureType, cause: { stack: 'Error: no panel' } };
  return { type: 'test:fail', data: { name, file: FILE, details: { type, error } } };
}

async function reported(...events: readonly object[]): Promise<unknown> {
  const parts: string[] = [];
  for await (const part of nodeReport(events)) parts.push(part);
  return JSON.parse(parts.join(''));
}

it('counts the tests of a file, and not what they stand in', async () => {
  const events = [
    passed('opens'),
    failed('comes back', 'testCodeFailure'),
    failed('Firefox', 'subtestsFailed', 'suite'),
  ];
  expect(await reported(...events)).toEqual([
    {
      file: FILE,
      passed: 1,
      failed: 1,
      failures: [{ name: 'comes back', message: 'Error: no panel' }],
    },
  ]);
});

it('counts what could not be ended after its tests had passed: its file has failed', async () => {
  const events = [passed('opens'), failed('Firefox', 'hookFailed', 'suite')];
  expect(await reported(...events)).toEqual([
    {
      file: FILE,
      passed: 1,
      failed: 1,
      failures: [{ name: 'Firefox', message: 'Error: no panel' }],
    },
  ]);
});
