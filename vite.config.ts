import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** One file out for each Node-side entry: a sandboxed preload may import nothing, and the main process ships without node_modules. */
function nodeEnvironment(
  entry: string,
  outDir: string,
  fileName: string,
  format: 'cjs' | 'es',
): NonNullable<UserConfig['environments']>[string] {
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: ['electron', ...nodeBuiltins],
      conditions: ['node', 'import', 'default'],
    },
    build: {
      outDir: resolve(root, outDir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: resolve(root, entry),
        external: ['electron', ...nodeBuiltins],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** Every page is a folder of renderer/ with its own index.html. */
const pages = Object.fromEntries(
  readdirSync(resolve(root, 'renderer'), { withFileTypes: true, recursive: false })
    .filter((entry) => entry.isDirectory() && ['facilitator', 'projector'].includes(entry.name))
    .map((entry) => [entry.name, resolve(root, 'renderer', entry.name, 'index.html')]),
);

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  publicDir: resolve(root, 'renderer/public'),
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  worker: { format: 'es', rolldownOptions: { checks: { bundlerTimings: false } } },
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        sourcemap: false,
        // The strict content policy allows no inline script, so no module-preload polyfill and no inlined assets.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        // `npm run check:size` holds the budget, of what is loaded at the start.
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: pages, checks: { bundlerTimings: false } },
      },
    },
    main: nodeEnvironment('electron/main/index.ts', 'dist/main', 'index.cjs', 'cjs'),
    preload: nodeEnvironment('electron/preload/index.ts', 'dist/preload', 'index.cjs', 'cjs'),
    browserHost: nodeEnvironment('electron/browser-host/server.ts', 'dist/browser-host', 'index.js', 'es'),
    core: nodeEnvironment('shared/index.ts', 'dist/core', 'index.js', 'es'),
    commandLine: nodeEnvironment('electron/command-line/index.ts', 'dist/command-line', 'index.js', 'es'),
  },
  builder: {},
});
