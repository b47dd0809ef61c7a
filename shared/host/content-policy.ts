/**
 * The content security policy of every response, the same string in Electron's `app://bundle` and in the browser
 * host's server, so that what runs under one runs under the other.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/**
 * The solver for portfolios is WebAssembly, which `script-src 'self'` forbids. A worker lives under the policy of its
 * own response, so only that one file is allowed to compile it; pages never are.
 */
const analysisWorkerFile = /^\/assets\/analysis[A-Za-z0-9._-]*\.js$/;

/** The policy for the response to `path` (absolute within the renderer's folder, `/assets/main-1a2b.js`). */
export function contentPolicyFor(path: string): string {
  const allowed: Record<string, string> = analysisWorkerFile.test(path)
    ? { ...directives, 'script-src': `${directives['script-src']} 'wasm-unsafe-eval'` }
    : directives;
  return Object.entries(allowed)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Every header that guards a response, whatever serves it. */
export function guardHeadersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicyFor(path),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
