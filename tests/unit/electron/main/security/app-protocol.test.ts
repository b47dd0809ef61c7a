import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerBundleRequest,
  resolveBundleRequest,
} from '../../../../../electron/main/security/app-protocol';
import { contentPolicyFor } from '../../../../../shared/host/content-policy';

describe('what a request asks for', () => {
  test.each([
    ['app://bundle/facilitator/index.html', '/facilitator/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/assets/main-1a2b.js?v=1', '/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/main.css#x', '/assets/main.css', 'text/css; charset=utf-8'],
    ['app://bundle/samples/a%20b.json', '/samples/a b.json', 'application/json; charset=utf-8'],
    ['app://bundle/assets/solver.wasm', '/assets/solver.wasm', 'application/wasm'],
  ])('%s is a file with its own content type', (url, path, contentType) => {
    expect(resolveBundleRequest('GET', url)).toEqual({ status: 200, path, contentType });
  });

  test.each([
    ['app://bundle/../../etc/passwd.txt', 400],
    ['app://bundle/assets/../../secret.json', 400],
    ['app://bundle/./index.html', 400],
    ['app://bundle/%2e%2e/%2e%2e/secret.json', 400],
    ['app://bundle/..%2f..%2fsecret.json', 400],
    ['app://bundle/%252e%252e/secret.json', 400],
    ['app://bundle/..%5c..%5csecret.json', 400],
    ['app://bundle/..\\..\\secret.json', 400],
    ['app://bundle/C:/Windows/win.txt', 400],
    ['app://bundle/C%3A/Windows/win.txt', 400],
    ['app://bundle/index.html%00.js', 400],
    ['app://bundle/index.html%0d%0aX: y.js', 400],
    ['app://bundle/%zz.html', 400],
    ['app://bundle/%ff.html', 400],
    ['app://bundle//etc/passwd.txt', 400],
    ['app://bundle/assets//main.js', 400],
    ['app://bundle', 400],
    ['app:/bundle/facilitator/index.html', 400],
    ['https://bundle/facilitator/index.html', 400],
    ['app://elsewhere/facilitator/index.html', 404],
    ['app://bundle:80/facilitator/index.html', 404],
    ['app://user@bundle/facilitator/index.html', 404],
    ['app://bundle.elsewhere/facilitator/index.html', 404],
    ['app://bundle/', 400],
    ['app://bundle/facilitator', 404],
    ['app://bundle/assets/main.js.map', 404],
    ['app://bundle/.env', 404],
    ['app://bundle/assets/main.exe', 404],
  ])('%j is refused', (url, status) => {
    expect(resolveBundleRequest('GET', url)).toEqual({ status });
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', ''])('the method %j is refused', (method) => {
    expect(resolveBundleRequest(method, 'app://bundle/facilitator/index.html')).toEqual({ status: 405 });
  });
});

describe('the answer', () => {
  let folder = '';
  let root = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-bundle-'));
    root = join(folder, 'renderer');
    await mkdir(join(root, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.json'), '{}');
    await writeFile(join(root, 'assets', 'analysis-1a2b.js'), '1');
    await writeFile(join(root, 'assets', 'main.js'), '1');
    await symlink(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const get = (path: string): Promise<Response> =>
    answerBundleRequest({ method: 'GET', url: `app://bundle${path}` }, root);

  test('holds the file, its type, nosniff and the content policy', async () => {
    const response = await get('/assets/main.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('1');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(contentPolicyFor('/assets/main.js'));
  });

  test('lets the analysis worker alone compile WebAssembly', async () => {
    const worker = (await get('/assets/analysis-1a2b.js')).headers.get('content-security-policy');
    const page = (await get('/assets/main.js')).headers.get('content-security-policy');
    expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(page).not.toContain('wasm');
  });

  test.each(['/assets/missing.js', '/assets/link.json', '/assets'])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('a refusal is guarded by the same headers and says nothing', async () => {
    const response = await get('/../secret.json');
    expect(response.status).toBe(400);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentPolicyFor('/'));
  });
});
