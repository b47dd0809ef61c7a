import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ElectronApi } from './electron-api';
import { systemCode } from './files/file-failure';
import type { FileSystem } from './files/file-system';
import type { RefusedRequests } from './security/network';
import type { Projector } from './windows/projector';

export interface DiagnosticsOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'screen'>;
  readonly files: FileSystem;
  readonly projector: Projector;
  readonly refusedRequests: RefusedRequests;
  readonly versions: NodeJS.ProcessVersions;
  readonly platform: string;
  /** Sentences about the app's own files that could not be read. */
  readonly problems: () => readonly string[];
}

/** Facts for people to copy into a message: about the machine and the app, never about a project. */
export async function collectDiagnostics(
  options: DiagnosticsOptions,
): Promise<{ name: string; value: string }[]> {
  const { electron, projector, refusedRequests, versions, platform } = options;
  const displays = electron.screen.getAllDisplays();
  return [
    { name: 'Throughline', value: electron.app.getVersion() },
    { name: 'Host', value: `Electron ${versions.electron}` },
    { name: 'Chromium', value: versions.chrome },
    { name: 'Node', value: versions.node },
    { name: 'System', value: platform },
    { name: 'Packaged', value: electron.app.isPackaged ? 'yes' : 'no' },
    {
      name: 'Displays',
      value: displays
        .map(({ size, scaleFactor }) => `${size.width}×${size.height} @${scaleFactor}`)
        .join(', '),
    },
    { name: 'Projector', value: projector.isOpen ? 'open' : 'closed' },
    { name: 'Network requests refused', value: String(refusedRequests.count) },
    { name: 'Data folder', value: await canWrite(options) },
    { name: 'Log', value: 'throughline.log in the app’s data folder' },
    ...options.problems().map((value) => ({ name: 'Problem', value })),
  ];
}

async function canWrite({ electron, files }: DiagnosticsOptions): Promise<string> {
  const path = join(electron.app.getPath('userData'), `.write-test-${randomUUID()}`);
  try {
    await (await files.open(path, 'wx')).close();
    await files.unlink(path);
    return 'can be written';
  } catch (error) {
    return `cannot be written (${systemCode(error) || 'unknown reason'})`;
  }
}
