import type { AppSession } from '../electron-api';
import { isTrustedUrl } from './trusted-url';

/** Copying a table or a message, and showing the projector full screen. Nothing else is ever granted. */
const granted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** True when a page of ours asks for one of the few permissions the app uses. */
export function isPermissionGranted(permission: string, requestingUrl: string): boolean {
  return granted.includes(permission) && isTrustedUrl(requestingUrl);
}

/** Answers both questions Chromium asks: "may it ask?" and "does it have?". */
export function guardPermissions(session: AppSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermissionGranted(permission, requestingOrigin),
  );
}
