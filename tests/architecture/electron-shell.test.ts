import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../electron');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && /^(main|preload)/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test('windows are made in one place, and that place sets every guard', () => {
  expect(filesWith(/new \S*BrowserWindow\(/)).toEqual(['main/windows/window-factory.ts']);
  const factory = sources.find(({ name }) => name === 'main/windows/window-factory.ts')?.text ?? '';
  for (const guard of [
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'webviewTag: false',
  ]) {
    expect(factory).toContain(guard);
  }
});

test('no guard is loosened anywhere', () => {
  expect(
    filesWith(
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP: |no-sandbox|nodeIntegrationIn/,
    ),
  ).toEqual([]);
});

test('the shell has no switch for tests: what is tested is what ships', () => {
  expect(filesWith(/process\.env|NODE_ENV|THROUGHLINE_|playwright|stand-in/i)).toEqual([]);
});

test('the page is given no way to name a channel', () => {
  const preload = sources.find(({ name }) => name === 'preload/index.ts')?.text ?? '';
  expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
  expect(preload).not.toMatch(/\.send\(|sendSync|postMessage|on[A-Z]\w+: ipcRenderer/);
});
