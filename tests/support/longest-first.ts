/**
 * The order of test files: those that take longest first.
 *
 * Owns: which these are. A fresh copy knows no times, and the longest, begun last, has one processor wait for
 * the other. Must not know: what is tested.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs of many devices with drawn faults: half a minute a file. */
const LONG = '/tests/unit/faults/';

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes(LONG);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
