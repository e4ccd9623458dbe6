/**
 * Damaged files read one after the other, and what must be true of each.
 *
 * Owns: the claims and the counts. Must not know: where they are reported.
 */
import fc from 'fast-check';
import type { Template } from '@/domain/template.ts';
import { type ReadFile, readTemplateFile } from '@/domain/template-file.ts';
import { readTemplateContent } from '@/domain/template-reading.ts';
import { type Damage, damaged, damages } from './damage.ts';
import { type FileName, type Form, forms, names, templates, written } from './valid.ts';

export type Sample = {
  readonly name: FileName;
  readonly form: Form;
  readonly template: Template;
  readonly damage: readonly Damage[];
};

const samples: fc.Arbitrary<Sample> = fc.record({
  name: names,
  form: forms,
  template: templates,
  damage: fc.array(damages, { minLength: 1, maxLength: 4 }),
});

export function drawFiles(seed: number, files: number): readonly Sample[] {
  return fc.sample(samples, { seed, numRuns: files });
}

export type FileTally = { files: number; read: number; refused: number; slowest: number };

/** Milliseconds of the processor's: the machine does other things beside. */
const MOST = 1000;
/** What is slow by our doing is slow each time; the first time it may be the language warming up. */
const TRIES = 3;
const OPTIONS = { unnamed: 'Questions', language: 'en' };

export function playFiles(
  drawn: readonly Sample[],
  onBroken: (claims: readonly string[], sample: Sample, index: number) => void,
): FileTally {
  const tally: FileTally = { files: 0, read: 0, refused: 0, slowest: 0 };
  for (const [index, sample] of drawn.entries()) {
    const { outcome, claims, took } = readSample(sample);
    tally.files += 1;
    tally[outcome?.kind === 'template' ? 'read' : 'refused'] += 1;
    tally.slowest = Math.max(tally.slowest, Math.round(took));
    if (claims.length > 0) onBroken(claims, sample, index);
  }
  return tally;
}

export function bytesOf({ template, form, damage }: Sample): Uint8Array<ArrayBuffer> {
  const whole = new TextEncoder().encode(written(template, form));
  return damage.reduce<Uint8Array<ArrayBuffer>>(damaged, whole).slice(0, 5_000_000);
}

function readSample(sample: Sample) {
  const bytes = bytesOf(sample);
  const before = builtIns();
  const claims: string[] = [];
  let outcome: ReadFile | undefined;
  let took = Number.POSITIVE_INFINITY;
  try {
    for (let tried = 0; tried < TRIES && took > MOST; tried += 1) {
      const began = process.cpuUsage();
      outcome = readTemplateContent(sample.name, bytes, OPTIONS);
      took = Math.min(took, process.cpuUsage(began).user / 1000);
    }
  } catch (error) {
    claims.push(`it threw ${String(error)}`);
  }
  if (took > MOST) claims.push(`it took ${Math.round(took)} ms`);
  if (builtIns() !== before) claims.push('an object of the language has changed');
  if (outcome !== undefined && !isWhole(outcome)) claims.push('neither a template nor a fault');
  return { outcome, claims, took };
}

/** A template within all limits, which the strict reader knows; or one fault, with its place. */
function isWhole(outcome: ReadFile): boolean {
  if (outcome.kind === 'template') {
    return readTemplateFile(JSON.stringify(outcome.file)).kind === 'template';
  }
  const { fault } = outcome;
  if (!('place' in fault)) return fault.kind.length > 0;
  return fault.place.every((step) => typeof step === 'string' || Number.isInteger(step));
}

function builtIns(): string {
  return [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype]
    .map((each) => Reflect.ownKeys(each).map(String).join())
    .join('\n');
}
