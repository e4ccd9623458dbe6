/**
 * A server that stands in for the call sites: all that Firefox asks them ends here.
 *
 * Owns: encryption, and turning a request into the address it was meant for. Must not know: what
 * the pages are (the caller's `answer` does).
 */
import { once } from 'node:events';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type CallSiteServer = { readonly port: number; close(): void };

export async function serveCallSites(
  hosts: readonly string[],
  answer: (url: string) => Answer | undefined,
): Promise<CallSiteServer> {
  const server = https.createServer(selfSignedCertificate(hosts), (request, response) => {
    const { status, headers, body } = answer(
      `https://${request.headers.host ?? ''}${request.url ?? '/'}`,
    ) ?? { status: 404, headers: {}, body: '' };
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!isAddress(address)) throw new Error('The server for the call sites has no port.');
  return {
    port: address.port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
