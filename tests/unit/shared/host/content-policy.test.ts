import { expect, test } from 'vitest';
import { contentPolicyFor } from '../../../../shared/host/content-policy';

/** Check 6 of the security list, word for word, with the manifest closed to our own origin as well. */
test('a page may use nothing but its own files', () => {
  expect(contentPolicyFor('/facilitator/index.html').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test.each(['/assets/analysis-1a2b.js', '/assets/analysis.worker-Ab_9.js'])(
  '%s may compile WebAssembly',
  (path) => {
    expect(contentPolicyFor(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
  },
);

test.each([
  '/facilitator/index.html',
  '/assets/main-1a2b.js',
  '/assets/spreadsheet-1a2b.js',
  '/assets/other-analysis.js',
  '/assets/analysis/other.js',
  '/analysis.js',
  '/assets/analysis.js.html',
  '/assets/analysis.html',
])('%s may not', (path) => {
  expect(contentPolicyFor(path)).not.toContain('wasm');
});

test('nothing anywhere allows eval or inline code', () => {
  for (const path of ['/', '/assets/analysis-1.js', '/projector/index.html']) {
    expect(contentPolicyFor(path)).not.toMatch(/'unsafe-(inline|eval)'|\*|https?:/);
  }
});
