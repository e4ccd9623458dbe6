/**
 * Runs stages one after the other, those in a list of their own side by side, and sums what they found.
 *
 * Owns: the totals, the exit code, the last line. A stage that ran no test, or ended badly without
 * naming a failed test, counts as one failure: silence is not success.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './run.mjs';
import { reportPath } from './stages.mjs';

export async function runStages(stages) {
  const results = [];
  for (const stage of stages) {
    const together = [stage].flat();
    console.log(`\n== ${together.map(({ name }) => name).join(', ')}`);
    results.push(...(await Promise.all(together.map((each) => runAfter(results, each)))));
  }
  conclude(results);
}

async function runAfter(results, stage) {
  const failedBefore = results.find((result) => result.name === stage.needs)?.failed;
  const result = failedBefore
    ? { passed: 0, failed: 1, seconds: 0, remark: `not started: "${stage.needs}" failed` }
    : await runStage(stage);
  if (result.remark) console.error(`${stage.name}: ${result.remark}`);
  return { name: stage.name, ...result };
}

async function runStage(stage) {
  try {
    if (stage.report === undefined) {
      const { code, seconds } = await stage.start();
      return { ...stage.countCode(code), seconds };
    }
    return await runReported(stage);
  } catch (error) {
    return { passed: 0, failed: 1, seconds: 0, remark: error.message };
  }
}

async function runReported(stage) {
  const file = path.join(PROJECT, reportPath(stage));
  mkdirSync(path.dirname(file), { recursive: true });
  // An older run's report must never speak for this one.
  rmSync(file, { force: true });
  const { code, seconds } = await stage.start(file);
  const counts = existsSync(file) ? stage.count(file) : { passed: 0, failed: 0, failures: [] };
  if (counts.failed > 0) return { ...counts, seconds };
  if (code !== 0) return { ...counts, failed: 1, seconds, remark: `ended with exit code ${code}` };
  if (counts.passed === 0) return { ...counts, failed: 1, seconds, remark: 'ran no test' };
  return { ...counts, seconds };
}

/** Of a failure so many lines stand at the end as well, where a log that was cut still has them. */
const MOST_LINES = 12;
const MOST_FAILURES = 20;

function nameFailures(results) {
  const all = results.flatMap(({ name: stage, failures = [] }) =>
    failures.map((failure) => ({ stage, ...failure })),
  );
  if (all.length === 0) return;
  console.log('\n== what failed');
  for (const { stage, name, message } of all.slice(0, MOST_FAILURES)) {
    const lines = stripVTControlCharacters(message ?? '')
      .split('\n')
      .slice(0, MOST_LINES);
    console.log([`${stage}: ${name}`, ...lines.map((line) => `    ${line}`)].join('\n'));
  }
  if (all.length > MOST_FAILURES) console.log(`and ${all.length - MOST_FAILURES} more`);
}

function conclude(results) {
  nameFailures(results);
  console.log('\n== summary');
  for (const { name, passed, failed, seconds, remark } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed`;
    const time = `${seconds.toFixed(1).padStart(7)} s`;
    console.log(`${counts} ${time}  ${name}${remark ? ` (${remark})` : ''}`);
  }
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
