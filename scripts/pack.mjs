/**
 * The last step of `npm run zip`: packs the builds, and looks at what was packed.
 *
 * Owns: what is said of the packages, and what is refused. Must not know: what is in them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { asCommand } from './as-command.mjs';
import { lintFirefox } from './lint-firefox.mjs';
import { writePackages } from './packages.mjs';
import { PROJECT } from './run.mjs';

await asCommand(async () => {
  removeOlder();
  const written = await writePackages();
  for (const { file, files, bytes, sha256 } of written) {
    console.log(`\n${path.relative(PROJECT, file)}`);
    console.log(`  ${files} files, ${bytes.toLocaleString('en')} bytes, sha256 ${sha256}`);
  }
  console.log(`\n${madeFrom()} Packed by Node ${process.version}.`);
  const firefox = written.find(({ store }) => store === 'firefox');
  const told = await lintFirefox(firefox.file);
  if (told.length > 0) throw new Error(`addons-linter:\n${told.join('\n')}`);
  console.log('addons-linter has nothing to say of the Firefox package.');
});

/** A package of another version must not lie beside this one's, where it could be taken by mistake. */
function removeOlder() {
  const folder = path.join(PROJECT, '.output');
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.zip')) rmSync(path.join(folder, name));
  }
}

function madeFrom() {
  const git = (...args) => spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', 'HEAD');
  if (status !== 0) return 'Made outside of git.';
  const where = `Made from commit ${stdout.trim()}`;
  const changed = git('status', '--porcelain').stdout.trim() !== '';
  return changed ? `${where} WITH CHANGES that are in no commit: not for a store.` : `${where}.`;
}
