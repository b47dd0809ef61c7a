/** `app://bundle/…` serves the files of `dist/renderer` and nothing else. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { guardHeadersFor } from '../../../shared/host/content-policy';
import type { AppSession, ElectronApi } from '../electron-api';
import { appHost, appScheme } from './trusted-url';

/** Every kind of file a build can hold; a file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.throughline': 'application/octet-stream',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv; charset=utf-8',
};

export type BundleRequest =
  | { readonly status: 200; readonly path: string; readonly contentType: string }
  | { readonly status: 400 | 404 | 405 };

/**
 * Decides what a request asks for, from its text alone. `path` starts with `/`, holds no empty, `.` or `..` part, no
 * backslash, colon or control character, and ends in a known extension.
 */
export function resolveBundleRequest(method: string, url: string): BundleRequest {
  if (method !== 'GET') return { status: 405 };
  // The text is judged before `URL` tidies `..` and `%2e%2e` away: nothing honest ever asks for them.
  const match = /^([a-z]+):\/\/([^/?#]*)(\/[^?#]*)(?:[?#].*)?$/.exec(url);
  if (match === null || match[1] !== appScheme) return { status: 400 };
  if (match[2] !== appHost) return { status: 404 };
  const path = decodeOnce(match[3]!);
  if (path === undefined) return { status: 400 };
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return { status: 400 };
  const contentType = contentTypes[extname(path)];
  return contentType === undefined ? { status: 404 } : { status: 200, path, contentType };
}

/** Undefined when the text is not proper percent-encoding, or hides a character that means something to a file system. */
function decodeOnce(text: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return undefined;
  }
  const slashes = (value: string): number => value.split('/').length;
  const hidesSlash = slashes(decoded) !== slashes(text);
  const isPlain = /^[^\\:%\p{Cc}]*$/u.test(decoded);
  return hidesSlash || !isPlain ? undefined : decoded;
}

/** The privileges of the scheme; Electron accepts them once, before `ready`. Never `bypassCSP`. */
export function registerAppScheme(protocol: ElectronApi['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `root` (the built `dist/renderer`) under `app://bundle`. */
export function serveBundle(session: AppSession, root: string): void {
  session.protocol.handle(appScheme, (request) => answerBundleRequest(request, root));
}

/** The answer to one request, every one with the guard headers. */
export async function answerBundleRequest(
  request: { readonly method: string; readonly url: string },
  root: string,
): Promise<Response> {
  const asked = resolveBundleRequest(request.method, request.url);
  if (asked.status !== 200) return refusal(asked.status);
  try {
    const realRoot = await realpath(root);
    const file = await realpath(join(realRoot, ...asked.path.split('/')));
    if (!file.startsWith(realRoot + sep)) return refusal(404);
    const bytes = await readFile(file);
    return new Response(bytes, {
      headers: {
        ...guardHeadersFor(asked.path),
        'Content-Type': asked.contentType,
        'Cache-Control': 'no-cache',
      },
    });
  } catch {
    // Missing, a folder, or unreadable: to a page they are all "no such file".
    return refusal(404);
  }
}

function refusal(status: 400 | 404 | 405): Response {
  return new Response(null, { status, headers: guardHeadersFor('/') });
}
