/**
 * A call site that nobody here wrote: the demo of open-easyrtc, with real video between its pages.
 *
 * Owns: serving its files and its signalling on this machine alone. Must not know: the extension, or
 * under which name a browser reaches it. There is no server for the way between the pages
 * (`appIceServers` is empty): both are here.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import easyrtc from 'open-easyrtc';
import { Server } from 'socket.io';
import { selfSignedCertificate } from '../../../firefox/certificate.ts';

/** A name that Debrief serves on request, and a room in it. */
export const LIVE_HOST = 'meet.jit.si';
export const LIVE_ROOM = `https://${LIVE_HOST}/PractiseTogether`;

const PACKAGE = path.dirname(fileURLToPath(import.meta.resolve('open-easyrtc')));
const ROOM_PAGE = 'demos/demo_multiparty.html';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export type LiveCallServer = { readonly port: number; close(): Promise<void> };

export async function serveLiveCall(): Promise<LiveCallServer> {
  const server = https.createServer(selfSignedCertificate([LIVE_HOST]), (request, response) => {
    const file = fileFor(new URL(request.url ?? '/', LIVE_ROOM).pathname);
    if (file === undefined) response.writeHead(404).end();
    else {
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    }
  });
  const sockets = new Server(server);
  easyrtc.setOption('logLevel', 'none');
  await new Promise<void>((resolve, reject) => {
    // Its own serving of files wants a web framework, which is not needed for these few.
    const options = { appIceServers: [], demosEnable: false, apiEnable: false };
    easyrtc.listen(null, sockets, options, (error) => (error ? reject(error) : resolve()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { port: address.port, close: () => sockets.close() };
}

/** The page's own addresses: `/easyrtc/` is the library, the rest stands beside the page. */
function fileFor(pathname: string): string | undefined {
  if (pathname === new URL(LIVE_ROOM).pathname) return path.join(PACKAGE, ROOM_PAGE);
  const inPackage = pathname.startsWith('/easyrtc/')
    ? pathname.replace('/easyrtc/', 'api/')
    : path.join('demos', pathname);
  const file = path.join(PACKAGE, inPackage);
  const isFile = file.startsWith(PACKAGE) && existsSync(file) && statSync(file).isFile();
  return isFile ? file : undefined;
}
