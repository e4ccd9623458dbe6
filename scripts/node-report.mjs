/**
 * A reporter for Node's own test runner: what each file's tests did, as JSON.
 *
 * Owns: the shape that counts.mjs reads: an array of `{ file, passed, failed, failures }`. Must not know: who
 * runs the tests. A file that ended before its tests had is one failure of its own.
 */

// Node takes the reporter that a module gives as its default.
// biome-ignore lint/style/noDefaultExport: see above.
export default async function* nodeReport(events) {
  const files = new Map();
  const of = (file) => {
    const known = files.get(file) ?? { file, passed: 0, failed: 0, failures: [] };
    files.set(file, known);
    return known;
  };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details.type !== 'suite') of(data.file).passed += 1;
    if (type !== 'test:fail') continue;
    const { error, type: kind } = data.details;
    // A suite fails with its tests; a failure of its own is that they could not begin, or it could not end.
    if (kind === 'suite' && error.failureType !== 'hookFailed') continue;
    of(data.file).failed += 1;
    const message = String((error.cause ?? error).stack ?? error.message);
    of(data.file).failures.push({ name: data.name, message });
  }
  yield JSON.stringify([...files.values()], null, 2);
}
