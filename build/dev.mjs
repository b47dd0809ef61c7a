// `npm run dev`: Vite with hot reload for the renderer; main and preload are rebuilt when they change and Electron, where
// there is a binary, is restarted with them. Without one, open the printed address in a browser.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
ensureInstalled();
const { createBuilder, createServer } = await import('vite');
const { findElectron } = await import('./find-electron.mjs');

const server = await createServer({
  configFile: resolve(root, 'vite.config.ts'),
  server: { host: '127.0.0.1', port: 5173 },
});
await server.listen();
console.log(`${server.resolvedUrls?.local[0] ?? ''}facilitator/index.html`);

const electron = findElectron();
if (electron) {
  let child;
  const rebuild = async () => {
    const builder = await createBuilder({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
    for (const name of ['client', 'main', 'preload']) await builder.build(builder.environments[name]);
    child?.kill();
    child = spawn(electron, [root], { stdio: 'inherit' });
  };
  await rebuild();
  let timer;
  for (const folder of ['electron', 'shared']) {
    watch(resolve(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void rebuild(), 300);
    });
  }
} else console.log('No Electron binary here: use the address above.');
