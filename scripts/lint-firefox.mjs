/**
 * What Mozilla's own checker of add-ons says of a build or a package.
 *
 * Owns: how it is asked. It reads the files and asks no network. Must not know: what is done about it.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const manifest = createRequire(import.meta.url).resolve('addons-linter/package.json');
const LINTER = path.join(path.dirname(manifest), 'bin', 'addons-linter');

/** One line for each error, warning and notice. */
export async function lintFirefox(place) {
  const told = await ask(place);
  return [...told.errors, ...told.warnings, ...told.notices].map(
    ({ _type, code, message, file, line }) =>
      `${_type} ${code}: ${message} (${[file, line].filter(Boolean).join(':') || 'package'})`,
  );
}

function ask(place) {
  const args = [LINTER, '--output', 'json', '--boring', place];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      try {
        // It ends with a code of its own where it has found errors, and says them all the same.
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`addons-linter could not look at ${place}: ${stderr || error?.message}`));
      }
    });
  });
}
