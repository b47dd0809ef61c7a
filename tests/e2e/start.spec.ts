/** `npm start` without a window: one address, the same at a second start, and a sentence where another program is in the way. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test } from './fixtures';

const root = resolve(import.meta.dirname, '../..');

interface Started {
  /** Resolves with the first line printed, or with everything said when the program ends first. */
  readonly line: Promise<string>;
  readonly ended: Promise<number>;
  readonly stop: () => void;
}

function start(port: number): Started {
  const child = spawn(process.execPath, ['build/start.mjs', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, THROUGHLINE_NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)));
  const line = new Promise<string>((done) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /^http:\S+$/m.exec(said);
      if (address) done(address[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => done(said));
  });
  return { line, ended, stop: () => child.kill('SIGTERM') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

test.beforeEach(({ host }) => {
  test.skip(host !== 'browser-host', 'the command starts the browser host');
});

test('it prints one address and serves; a second start finds the first and prints the same', async () => {
  const port = await freePort();
  const first = start(port);
  try {
    expect(await first.line).toBe(`http://127.0.0.1:${port}/`);
    const page = await fetch(await first.line);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const second = start(port);
    expect(await second.line).toBe(`http://127.0.0.1:${port}/`);
    expect(await second.ended).toBe(0);
  } finally {
    first.stop();
    await first.ended;
  }
});

test('a port that another program holds is said in a sentence, with a way on', async () => {
  const other = createServer((_, response) => response.end('someone else'));
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  try {
    const { port } = other.address() as AddressInfo;
    const blocked = start(port);
    const said = await blocked.line;
    expect(said).toContain(`Another program uses port ${port}`);
    expect(said).toContain('--port');
    expect(await blocked.ended).toBe(1);
  } finally {
    other.close();
  }
});
