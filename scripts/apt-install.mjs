/**
 * Installs a Debian package where that needs no question: on Debian and its kin, as root or with
 * sudo that asks for no password.
 */
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/** True when the package manager says it is installed. */
export async function aptInstall(name) {
  const prefix = rootPrefix();
  if (prefix === null || !succeeds('apt-get', ['--version'])) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, { env });
  };
  console.log(`Installing ${name} ...`);
  await apt('update', '-q');
  return (await apt('install', '-y', '-q', name)).code === 0;
}

function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (process.platform === 'linux' && succeeds('sudo', ['-n', 'true'])) return ['sudo', '-n'];
  return null;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
