/** The pages' real addresses and the ones Chromium knows them by; a custom scheme cannot be added to a finished browser. */
const suffix = '-scheme.test';

/** `app://bundle/x` → `https://bundle.app-scheme.test/x`; an address of another scheme stays as it is. */
export function toBrowser(url: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(url);
  if (match === null || !schemes.has(match[1]!)) return url;
  return `https://${match[2]!}.${match[1]!}${suffix}${match[3]!}`;
}

/** The way back. */
export function fromBrowser(url: string): string {
  const match = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)-scheme\.test(?=[/?#]|$)(.*)$/.exec(url);
  return match === null ? url : `${match[2]!}://${match[1]!}${match[3]!}`;
}
