/**
 * The stages of the checks, in the order in which they run.
 *
 * Owns: which command each stage is and how its tests are counted. Must not know: how results are
 * summed or shown. A stage that `needs` another is not started when that one failed.
 */
import path from 'node:path';
import { theChromium } from './browsers.mjs';
import { countFirefox, countOne, countPlaywright, countVitest } from './counts.mjs';
import { testInFirefox } from './firefox-tests.mjs';
import { run, withOwnTools } from './run.mjs';

const REPORTS = path.join('.cache', 'reports');

/** Those in a list of their own run side by side: by itself each leaves a processor idle for a part of its time. */
export const QUICK_STAGES = [
  [one('lint', 'biome', 'check', '.'), one('types', 'tsc', '--noEmit')],
  vitest('unit, component and architecture tests'),
];

export const ALL_STAGES = [
  ...QUICK_STAGES,
  [
    one('build for Chromium', 'wxt', 'build'),
    one('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  ],
  [
    testsInChromium(),
    testsInFirefox(),
    vitest('tests of the builds', 'tests/built/vitest.config.ts'),
  ],
];

/** Where a stage's report is written, from the project's folder. */
export function reportPath(stage) {
  return path.join(REPORTS, stage.report);
}

function one(name, command, ...args) {
  return { name, start: () => run(command, args, { isHeld: true }), countCode: countOne };
}

function vitest(name, config) {
  const report = `${name.replaceAll(/\W+/g, '-')}.json`;
  return {
    name,
    report,
    ...(config === undefined ? {} : { needs: 'build for Chromium' }),
    count: countVitest,
    start: (file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const chosen = config === undefined ? [] : ['--config', config];
      // Beside the tests in Chromium, which say how far they are.
      return run('vitest', ['run', ...chosen, ...reporters], { isHeld: config !== undefined });
    },
  };
}

function testsInChromium() {
  return {
    name: 'tests in Chromium',
    needs: 'build for Chromium',
    report: 'chromium.json',
    count: countPlaywright,
    start: async (report) => {
      const chromium = await theChromium();
      return run('playwright', ['test', '--reporter=list,json'], {
        env: { ...withOwnTools(), DEBRIEF_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      });
    },
  };
}

function testsInFirefox() {
  return {
    name: 'tests in Firefox',
    needs: 'build for Firefox',
    report: 'firefox.json',
    count: countFirefox,
    start: testInFirefox,
  };
}
