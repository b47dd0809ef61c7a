/** What a journey may do with the app, the same words on every host. */
import type { ElectronApplication, Page } from '@playwright/test';

export type HostName = 'browser-host' | 'electron-stand-in' | 'electron';

/** What goes wrong with the disk while a fault is set. */
export type DiskFault = 'disk-full' | 'locked-file';

/** A file a person would pick: one on disk, one made in the test, or one saved earlier in this test. */
export type ChosenFile =
  string | { readonly name: string; readonly bytes: Uint8Array } | { readonly saved: string };

export interface LaunchedApp {
  readonly host: HostName;
  /** The facilitator's window, loaded. */
  readonly facilitator: Page;
  /** The application of Electron or the stand-in; undefined in the browser host. */
  readonly electron: ElectronApplication | undefined;
  /** Does what opens the projector and gives its page, loaded. */
  openProjector(open: () => Promise<unknown>): Promise<Page>;
  /** Answers the next dialog that asks for a file. */
  chooseFile(file: ChosenFile): Promise<void>;
  /** Answers the next dialog that asks for several. */
  chooseFiles(files: readonly ChosenFile[]): Promise<void>;
  /** Answers the next dialog that asks where to save, with a name in a folder of this test's own. */
  chooseSaveTarget(name: string): Promise<void>;
  /** The person closes the next dialog without choosing. */
  cancelNextDialog(): Promise<void>;
  /** What was saved or exported under a name given to `chooseSaveTarget`. */
  readSavedFile(name: string): Promise<Uint8Array>;
  /** Replaces a saved file as another program would, to provoke a conflict. */
  overwriteSavedFile(name: string, bytes: Uint8Array): Promise<void>;
  setDiskFault(fault: DiskFault | undefined): Promise<void>;
  /** What the pages complained about and every request that tried to leave; a test fails if any is left over. */
  readonly problems: string[];
  /** Ends the app in order. */
  close(): Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  /** Holds everything the app keeps; the same folder again is the same person's next start. */
  readonly userData: string;
  /** Words on the command line (a project file, say); the browser host has none. */
  readonly words?: readonly string[];
}
