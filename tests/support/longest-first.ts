/**
 * The order of test files: project by project, in each those that take longest first.
 *
 * Owns: which these are. A fresh copy knows no times, and the longest, begun last, has one processor wait for
 * the other. A process goes from file to file of one project with the modules it has; for another project it
 * begins anew (mixed, the files took 245 s in the place of 158). Must not know: what is tested.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs of many devices with drawn faults: half a minute a file. */
const LONG = '/tests/unit/faults/';

const PROJECTS: readonly string[] = ['unit', 'mocked', 'component'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function place({ project, moduleId }: TestSpecification): number {
  return PROJECTS.indexOf(project.name) * 2 + (moduleId.includes(LONG) ? 0 : 1);
}
