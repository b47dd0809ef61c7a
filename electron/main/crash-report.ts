import type { ElectronApi } from './electron-api';
import type { Log } from './log';

export interface CrashReportOptions {
  readonly process: Pick<NodeJS.Process, 'on'>;
  readonly dialog: Pick<ElectronApi['dialog'], 'showErrorBox'>;
  readonly log: Log;
  /** True while another message may be shown. */
  readonly mayTell: () => boolean;
}

/** An error nothing caught: logged here, told to the person, sent nowhere; the window and the work in it stay. */
export function reportCrashes({ process, dialog, log, mayTell }: CrashReportOptions): void {
  const report = (event: string) => (error: unknown) => {
    log.error(event, error);
    if (!mayTell()) return;
    try {
      dialog.showErrorBox(
        'Something went wrong in Throughline',
        'Your work is still in the window. Save it now, then close and start Throughline again. What happened is noted in the log on this computer (Help, Diagnostics); nothing was sent anywhere.',
      );
    } catch (dialogError) {
      log.error('error-box', dialogError);
    }
  };
  process.on('uncaughtException', report('uncaught-exception'));
  process.on('unhandledRejection', report('unhandled-rejection'));
}
