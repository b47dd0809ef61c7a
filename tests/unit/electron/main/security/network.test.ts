import { describe, expect, test } from 'vitest';
import { isLocalRequest, refuseNetwork } from '../../../../../electron/main/security/network';

describe('a request that stays on this machine', () => {
  test.each([
    'app://bundle/assets/a.js',
    'blob:app://bundle/12',
    'data:image/png;base64,AA==',
    'devtools://devtools/x',
  ])('%s is let through', (url) => {
    expect(isLocalRequest(url)).toBe(true);
  });

  test.each([
    'https://www.gov.uk/',
    'http://127.0.0.1:9222/json',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://elsewhere/x',
    'ftp://elsewhere.test/x',
    'chrome://version/',
    'filesystem:app://bundle/temporary/x',
    'not a url',
  ])('%s is cancelled', (url) => {
    expect(isLocalRequest(url)).toBe(false);
  });
});

test('cancelled requests are counted, for the diagnostics', () => {
  type Listener = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
  let listener: Listener = () => undefined;
  // Only this member of a session is used.
  const session = {
    webRequest: { onBeforeRequest: (given: Listener) => (listener = given) },
  } as unknown as Parameters<typeof refuseNetwork>[0];
  const refused = refuseNetwork(session);
  const answers: unknown[] = [];
  for (const url of ['app://bundle/a', 'https://elsewhere.test/', 'http://elsewhere.test/']) {
    listener({ url }, (answer) => answers.push(answer.cancel));
  }
  expect(answers).toEqual([false, true, true]);
  expect(refused.count).toBe(2);
});
