/**
 * What a host must offer. Features see only this interface, never Electron and never a browser file API.
 *
 * Two hosts implement it: Electron (`window.host`, built by the preload from `ipc-contract.ts`) and the browser
 * host (`renderer/host/browser-host.ts`). Paths never reach the renderer: a file is named by an opaque token.
 */
export interface HostBridge {
  readonly kind: 'electron' | 'browser';
  readonly files: HostFiles;
  readonly projector: HostProjector;
  readonly window: HostWindow;
  readonly app: HostApp;
}

/** Every expected failure of a host call; `message` is a sentence for people. */
export interface HostFailure {
  readonly code:
    | 'cancelled'
    | 'not-found'
    | 'locked'
    | 'no-permission'
    | 'disk-full'
    | 'changed-on-disk'
    | 'too-large'
    | 'wrong-type'
    | 'not-supported'
    | 'refused'
    | 'failed';
  readonly message: string;
  /** The name of a file that is `locked`, so that another can be offered. */
  readonly name?: string;
}

export type HostResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: HostFailure };

/** A file the user has chosen, without its path. */
export interface HostFile {
  /** Opaque; valid in this host until the app closes, longer for recent projects. */
  readonly token: string;
  /** File name with extension, for people. */
  readonly name: string;
}

/** What a file looked like when it was read or written: a difference at the next save is a conflict. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Hex SHA-256. */
  readonly sha256: string;
}

export interface OpenedFile {
  readonly file: HostFile;
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

export interface RecentProject {
  readonly token: string;
  readonly name: string;
  /** Folder or place in words ("Documents", "this browser"), never a full path. */
  readonly place: string;
  /** ISO time. */
  readonly openedAt: string;
}

export interface SaveRequest {
  readonly bytes: Uint8Array;
  /** The file to write; absent: ask where ("Save as…"). */
  readonly token?: string;
  /** Name offered when asking. */
  readonly suggestedName: string;
  /** The stamp of the last read or write; a mismatch fails with `changed-on-disk`. Absent: overwrite knowingly. */
  readonly expected?: FileStamp;
}

export interface SavedFile {
  readonly file: HostFile;
  readonly stamp: FileStamp;
  /**
   * True when the bytes are known to be on disk under the user's name. False where a browser could only start a
   * download: the app then says "Download a copy" and never shows the project as saved.
   */
  readonly confirmed: boolean;
}

export type ExportKind = 'xlsx' | 'csv' | 'svg' | 'png' | 'json' | 'txt' | 'ods' | 'zip' | 'throughline';

/**
 * A file that figures came from, as it is on disk now. `unknown` where the host cannot tell without asking: it was
 * dropped, imported on another computer, or the browser wants to be asked for it again.
 */
export type SpreadsheetState = 'unchanged' | 'changed' | 'gone' | 'unknown';

export interface HostFiles {
  /** True when `saveProject` can write the same file again (Electron, File System Access API). */
  readonly canSaveInPlace: boolean;
  /** Asks for a project file. `cancelled` when the person closes the dialog. */
  openProject(): Promise<HostResult<OpenedFile>>;
  openRecent(token: string): Promise<HostResult<OpenedFile>>;
  recentProjects(): Promise<readonly RecentProject[]>;
  forgetRecent(token: string): Promise<void>;
  /** Atomic: the old file or the new one, never half of either. */
  saveProject(request: SaveRequest): Promise<HostResult<SavedFile>>;
  /** Writes an export where the person chooses. */
  exportFile(request: {
    readonly bytes: Uint8Array;
    readonly suggestedName: string;
    readonly kind: ExportKind;
  }): Promise<HostResult<SavedFile>>;
  /** Asks for one or more spreadsheets. */
  chooseSpreadsheets(): Promise<HostResult<readonly OpenedFile[]>>;
  /** Figures of this chosen spreadsheet are now in a project: remember where it is. Unknown bytes are ignored. */
  followSpreadsheet(sha256: string): Promise<void>;
  /** Whether the spreadsheet with these bytes is still what was imported. Asks the person nothing. */
  spreadsheetState(sha256: string): Promise<SpreadsheetState>;
  /** A project file opened from outside: double click, command line, second start. Returns an unsubscribe. */
  onOpenRequested(listener: (opened: OpenedFile) => void): () => void;
}

export interface HostProjector {
  /** Opens the second window on the chosen (or remembered) display. `channel` is the random id both windows use. */
  open(channel: string): Promise<HostResult<{ readonly fullScreen: boolean }>>;
  close(): Promise<void>;
  /** Moves the projector to the next display and back. */
  swapDisplay(): Promise<HostResult<{ readonly display: string }>>;
  onClosed(listener: () => void): () => void;
}

export interface HostWindow {
  setTitle(title: string): void;
  /** While true the host asks before it closes the window. */
  setUnsaved(unsaved: boolean): void;
  /** The person chose to close with unsaved work: save or discard, then call `confirmClose`. Returns an unsubscribe. */
  onCloseRequested(listener: () => void): () => void;
  confirmClose(): void;
}

/** Menu commands the host may send; the browser host sends none. */
export type MenuCommand =
  | 'new'
  | 'open'
  | 'save'
  | 'save-as'
  | 'import'
  | 'export'
  | 'undo'
  | 'redo'
  | 'projector'
  | 'help'
  | 'diagnostics';

export interface HostApp {
  readonly version: string;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Facts for Help → Diagnostics, in order, for people to copy into a message. */
  diagnostics(): Promise<readonly { readonly name: string; readonly value: string }[]>;
}
