/**
 * A client of Firefox's own remote protocol, over a socket.
 *
 * Owns: the wire (`length:[0, id, command, parameters]`, lengths in bytes). Must not know: what
 * the commands mean.
 */
import { once } from 'node:events';
import net from 'node:net';

export type Marionette = {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
};

type Waiting = {
  readonly command: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
};

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  receiveMessages(socket, (message) => {
    // The greeting is an object; every answer is a list.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    if (error === null) asked.resolve(result);
    else asked.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
  });
  // A browser that is ended breaks the line; what still waits is told so when it closes.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { command, reject } of waiting.values()) {
      reject(new Error(`${command}: Firefox has gone.`));
    }
  });

  return {
    send(command, parameters = {}) {
      lastId += 1;
      const message = JSON.stringify([0, lastId, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
      const id = lastId;
      return new Promise((resolve, reject) => waiting.set(id, { command, resolve, reject }));
    },
  };
}

function receiveMessages(socket: net.Socket, receive: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      receive(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}
