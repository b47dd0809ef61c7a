/** Serves the built renderer from loopback on a free port, as the browser host's own server does. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBundleRequest } from '../../../electron/main/security/app-protocol';

export async function serveRenderer(root: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/facilitator/index.html' : (request.url ?? '/');
    void answerBundleRequest({ method: request.method ?? '', url: `app://bundle${path}` }, root).then(
      async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on TCP has an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
