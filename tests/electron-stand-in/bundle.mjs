// Bundles the stand-in into one CommonJS file that plain Node starts at once: dist/test/electron-stand-in/register.cjs.
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export async function bundleStandIn() {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: resolve(import.meta.dirname, 'register.ts'),
      outDir: resolve(root, 'dist/test/electron-stand-in'),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [
          'playwright',
          'playwright-core',
          'electron',
          ...builtinModules,
          ...builtinModules.map((name) => `node:${name}`),
        ],
        output: { format: 'cjs', entryFileNames: 'register.cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['playwright', 'playwright-core'] },
  });
}

if (process.argv[1] === import.meta.filename) await bundleStandIn();
