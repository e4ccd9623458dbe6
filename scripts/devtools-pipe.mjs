/**
 * Starts a Chromium browser and talks the DevTools protocol to it over a pipe.
 *
 * Owns: the browser's process and the wire. Must not know: which commands are sent. A pipe rather
 * than a port: only over a pipe does the browser let an extension be loaded, and no other program
 * of the machine can reach it.
 */
import { spawn } from 'node:child_process';

/** Resolves with `send(method, params)` and `closed`, a promise of the browser's end. */
export function startWithPipe(executable, args) {
  const pipes = { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] };
  const child = spawn(
    executable,
    ['--remote-debugging-pipe', '--enable-unsafe-extension-debugging', ...args],
    pipes,
  );
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const waiting = new Map();
  let lastId = 0;

  readMessages(fromBrowser, (message) => {
    const answer = waiting.get(message.id);
    if (answer === undefined) return;
    waiting.delete(message.id);
    if (message.error) answer.reject(new Error(`${answer.method}: ${message.error.message}`));
    else answer.resolve(message.result);
  });

  const closed = new Promise((resolve) => {
    const end = (reason) => {
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
      resolve();
    };
    child.on('error', (error) => end(`The browser could not be started: ${error.message}`));
    child.on('exit', () => end('The browser was closed.'));
    // A browser that is closing breaks the pipe; its exit, just above, is what tells the caller.
    toBrowser.on('error', () => end('The browser was closed.'));
  });

  return {
    closed,
    send(method, params = {}) {
      lastId += 1;
      const message = `${JSON.stringify({ id: lastId, method, params })}\0`;
      return new Promise((resolve, reject) => {
        waiting.set(lastId, { resolve, reject, method });
        toBrowser.write(message);
      });
    },
  };
}

/** Messages are JSON texts with a zero byte between them. */
function readMessages(stream, receive) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop();
    for (const part of parts) receive(JSON.parse(part));
  });
}
