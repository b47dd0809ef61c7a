// Writes renderer/public/samples/ashmere.throughline, the finished sample of the start screen. Run after a change of
// the model or of build/sample; a test fails while the committed file is not what this writes.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'renderer/public/samples/ashmere.throughline');
const { module } = await runnerImport(resolve(root, 'build/sample/index.ts'), {
  configFile: false,
  logLevel: 'warn',
});
const bytes = module.sampleFile();
await mkdir(resolve(target, '..'), { recursive: true });
await writeFile(target, bytes);
console.log(`${target}: ${bytes.length} bytes`);
