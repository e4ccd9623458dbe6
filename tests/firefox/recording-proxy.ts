/**
 * The one way out of the browser under test: it writes down who is asked for and lets through none
 * but the call sites, which stand on this machine.
 *
 * Owns: taking connections, and refusing them. Must not know: what is asked within one (it is
 * encrypted; the server for the call sites sees that).
 */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

export type RecordingProxy = { readonly port: number; close(): void };

type Way = {
  /** Hosts that are led to the port `to` on this machine. */
  readonly hosts: readonly string[];
  readonly to: number;
  /** Is told the address of everything else. */
  readonly refused: (address: string) => void;
};

export async function startRecordingProxy({ hosts, to, refused }: Way): Promise<RecordingProxy> {
  const open = new Set<Duplex>();
  const proxy = http.createServer((request, response) => {
    refused(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connection', (socket) => keep(open, socket));
  proxy.on('connect', (request, browser) => {
    const { hostname } = new URL(`https://${request.url ?? ''}`);
    if (!hosts.includes(hostname)) {
      refused(`https://${hostname}/`);
      // A browser that has its answer may hang up before it has read it.
      browser.on('error', () => browser.destroy());
      browser.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const site = net.connect(to, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 Connection established\r\n\r\n');
      browser.pipe(site).pipe(browser);
    });
    keep(open, site);
    // Whoever hangs up first takes the other along: a browser that is killed does so by an error.
    site.on('error', () => browser.destroy());
    browser.on('error', () => site.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    close: () => {
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  };
}

function keep(open: Set<Duplex>, socket: Duplex): void {
  open.add(socket);
  socket.once('close', () => open.delete(socket));
}
