import type { AppSession } from '../electron-api';
import { isTrustedUrl } from './trusted-url';

/** What a page may fetch: the app's own files, data made in the page, and the developer tools' own pages. */
const localProtocols: readonly string[] = ['blob:', 'data:', 'devtools:'];

/** True when a request stays on this machine. */
export function isLocalRequest(url: string): boolean {
  if (isTrustedUrl(url)) return true;
  return URL.canParse(url) && localProtocols.includes(new URL(url).protocol);
}

export interface RefusedRequests {
  /** How many requests were cancelled since the start; shown in the diagnostics. */
  readonly count: number;
}

/** Cancels and counts every request that would leave the machine. */
export function refuseNetwork(session: AppSession): RefusedRequests {
  const refused = { count: 0 };
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = isLocalRequest(details.url);
    if (!local) refused.count += 1;
    answer({ cancel: !local });
  });
  return refused;
}
