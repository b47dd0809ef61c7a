import type { WindowRole } from '../../../shared/host/ipc-contract';
import { isPageUrl } from '../security/trusted-url';

/** What is known of the sender of a message; `frame` is null once the frame has gone or navigated. */
export interface Sender {
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
  /** The role of the sending window, undefined for contents our factory did not make. */
  readonly role: WindowRole | undefined;
}

/** Why a message is not answered, or undefined when it may be. */
export function senderRefusal(sender: Sender, callers: readonly WindowRole[]): string | undefined {
  if (sender.frame === null) return 'the frame has gone';
  if (!sender.frame.isMainFrame) return 'only the main frame may ask';
  if (!isPageUrl(sender.frame.url)) return 'the page is not one of ours';
  if (sender.role === undefined) return 'the window is unknown';
  if (!callers.includes(sender.role)) return `the ${sender.role} may not ask this`;
  return undefined;
}
