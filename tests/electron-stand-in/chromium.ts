/** Starts the Chromium that shows the stand-in's windows, and makes sure it never outlives them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { CdpConnection } from './cdp';

export interface RunningChromium {
  readonly connection: CdpConnection;
  /** Ends every process of this Chromium at once. */
  kill(): void;
}

const switches = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,PaintHolding',
  // Several windows are in use at once; none of them is a background page.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--no-startup-window',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Resolves when Chromium listens; its "DevTools listening" line has then been passed on for Playwright to read. */
export async function startChromium(options: {
  readonly executable: string;
  readonly profile: string;
  readonly passOn: (line: string) => void;
}): Promise<RunningChromium> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    options.executable,
    [...switches, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${options.profile}`],
    // A process group of its own, so that it can be ended whole.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const kill = (): void => killGroup(child);
  process.on('exit', kill);
  const [, , errors, toChromium, fromChromium] = child.stdio;
  if (!(errors instanceof Readable && toChromium instanceof Writable && fromChromium instanceof Readable)) {
    throw new Error('electron stand-in: Chromium could not be given its pipe');
  }
  const connection = new CdpConnection(toChromium, fromChromium);
  await new Promise<void>((listening, failed) => {
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(new Error(`electron stand-in: Chromium ended at once (${String(code)})`)),
    );
    createInterface({ input: errors }).on('line', (line) => {
      if (!line.startsWith('DevTools listening on ')) return;
      options.passOn(line);
      listening();
    });
  });
  return { connection, kill };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
