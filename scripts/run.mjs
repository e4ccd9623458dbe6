/**
 * Runs one command as a person in the project folder would see it run.
 *
 * Owns: where the project is, and the path on which the project's own Node and tools come first.
 * Must not know: what the commands do.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const BIN = path.join(PROJECT, 'node_modules', '.bin');

/** The build and the tests need a newer Node than a machine may have; the packages bring one. */
export function withOwnTools(env = process.env) {
  return withPath(env, (folders) => [BIN, ...folders.filter((folder) => folder !== BIN)]);
}

/** For the package manager: it must not run on the very files that it replaces. */
export function withoutOwnTools(env = process.env) {
  return withPath(env, (folders) => folders.filter((folder) => folder !== BIN));
}

function withPath(env, change) {
  // Windows spells it `Path`, and a second spelling beside it would be ignored there.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[name] ?? '').split(path.delimiter);
  return { ...env, [name]: change(folders).join(path.delimiter) };
}

/**
 * Resolves with the exit code and the time taken. Output goes straight to the terminal, or, where `isHeld`
 * says that another command speaks there, in one piece at the end.
 */
export function run(command, args, { env = withOwnTools(), isHeld = false } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      env,
      stdio: isHeld ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // Commands of packages are `.cmd` files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    const held = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => held.push(part));
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve({ code: 127, seconds: secondsSince(started) });
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(held));
      resolve({ code: code ?? 1, seconds: secondsSince(started) });
    });
  });
}

function secondsSince(started) {
  return (performance.now() - started) / 1000;
}
