/**
 * Runs stages one after the other, those in a list of their own side by side, and sums what they found.
 *
 * Owns: the totals, the exit code, the last line. A stage that ran no test, or ended badly without
 * naming a failed test, counts as one failure: silence is not success.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
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
  const counts = existsSync(file) ? stage.count(file) : { passed: 0, failed: 0 };
  const { passed, failed, remark } = counts;
  if (failed > 0) return { passed, failed, seconds };
  if (code !== 0) return { passed, failed: 1, seconds, remark: `ended with exit code ${code}` };
  if (passed === 0) return { passed, failed: 1, seconds, remark: 'ran no test' };
  return { passed, failed, seconds, remark };
}

function conclude(results) {
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
