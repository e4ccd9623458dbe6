/** Random tests of one run share the seed that the run printed. */
import fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('randomSeed') });
