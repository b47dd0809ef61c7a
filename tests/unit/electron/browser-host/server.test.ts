import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isOurServer, startServer, type RunningServer } from '../../../../electron/browser-host/server';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(): Promise<RunningServer> {
  const root = mkdtempSync(join(tmpdir(), 'throughline-server-'));
  mkdirSync(join(root, 'facilitator'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'facilitator/index.html'), '<!doctype html><title>Throughline</title>');
  writeFileSync(join(root, 'assets/analysis.worker-1.js'), '');
  const server = await startServer({ root, port: 0 });
  open.push(server.close);
  return server;
}

describe('the browser host’s server', () => {
  it('sends the root address to the facilitator’s page, with the content policy', async () => {
    const { url } = await serve();
    const reply = await fetch(url);
    expect(reply.url).toBe(`${url}facilitator/index.html`);
    expect(await reply.text()).toContain('Throughline');
    expect(reply.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('allows WebAssembly to the analysis worker alone', async () => {
    const { url } = await serve();
    const worker = await fetch(`${url}assets/analysis.worker-1.js`);
    expect(worker.headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'");
    const page = await fetch(`${url}facilitator/index.html`);
    expect(page.headers.get('content-security-policy')).not.toContain('wasm');
  });

  it('refuses another host name that resolves here', async () => {
    const { url } = await serve();
    const status = await new Promise((done) => {
      request(`${url}facilitator/index.html`, { headers: { host: 'evil.example' } }, (reply) =>
        done(reply.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/facilitator/..%2f..%2fpackage.json',
    '/facilitator',
  ])('does not serve %s', async (path) => {
    const { url } = await serve();
    const status = await new Promise<number>((done) => {
      const { port } = new URL(url);
      request({ host: '127.0.0.1', port, path }, (reply) => done(reply.statusCode ?? 0)).end();
    });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('rejects a port that is taken, and tells our own server from another program', async () => {
    const ours = await serve();
    const { port } = new URL(ours.url);
    await expect(startServer({ root: '/', port: Number(port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    expect(await isOurServer(Number(port))).toBe(true);

    const other = createServer((_, response) => response.end('hello'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    open.push(() => new Promise((done) => other.close(() => done())));
    expect(await isOurServer((other.address() as AddressInfo).port)).toBe(false);
  });
});
