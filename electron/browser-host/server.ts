/**
 * The browser host's server: the built renderer on loopback, answered by the very code that answers `app://bundle`,
 * so that both hosts refuse the same requests and send the same policy.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBundleRequest } from '../main/security/app-protocol';
import { appHost, appScheme } from '../main/security/trusted-url';

/** A promise like `app://bundle`: stored data belong to this address, so it never changes. */
export const fixedPort = 47315;

const identityPath = '/throughline-server.json';

export interface RunningServer {
  /** With a slash at the end: `http://127.0.0.1:47315/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves `root` on 127.0.0.1 only.
 *
 * @param port 0 for any free port
 * @throws an error with code EADDRINUSE when the port is taken
 */
export async function startServer(options: {
  readonly root: string;
  readonly port: number;
}): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, options.root).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, root: string): Promise<void> {
  const path = request.url ?? '/';
  // Another name that resolves to loopback (DNS rebinding) is not us.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') {
    response.writeHead(421).end();
    return;
  }
  if (path === '/' || path.startsWith('/?')) {
    response.writeHead(302, { Location: `/facilitator/index.html${path.slice(1)}` }).end();
    return;
  }
  if (path === identityPath) {
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify({ app: 'throughline' }));
    return;
  }
  const reply = await answerBundleRequest(
    { method: request.method ?? 'GET', url: `${appScheme}://${appHost}${path}` },
    root,
  );
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(new Uint8Array(await reply.arrayBuffer()));
}

/** Is the program behind this port our own server? Answers within a second, whatever is there. */
export async function isOurServer(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}${identityPath}`, {
      signal: AbortSignal.timeout(1000),
    });
    const facts: unknown = await reply.json();
    return typeof facts === 'object' && facts !== null && 'app' in facts && facts.app === 'throughline';
  } catch {
    return false;
  }
}
