/** One suite of journeys, three hosts; the facts about Electron run on the two that have one. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './fixtures';

const journeys = 'e2e/**/*.spec.ts';
const facts = 'electron-contract/**/*.spec.ts';
/** What is timed must not share the machine with another test: a project of its own, run by `npm run test:long`. */
const timed = 'e2e/**/big-import.spec.ts';

export default defineConfig<HostOptions>({
  testDir: resolve(import.meta.dirname, '..'),
  outputDir: resolve(import.meta.dirname, '../../test-results/e2e'),
  globalSetup: resolve(import.meta.dirname, 'global-setup.ts'),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  use: { actionTimeout: 20_000 },
  // A loaded machine may miss a frame; what passes only on another try is named in the last lines of `npm test`.
  retries: process.env['CI'] ? 2 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  projects: [
    { name: 'browser-host', testMatch: journeys, testIgnore: timed, use: { host: 'browser-host' } },
    {
      name: 'electron-stand-in',
      testMatch: [journeys, facts],
      testIgnore: timed,
      use: { host: 'electron-stand-in' },
    },
    { name: 'electron', testMatch: [journeys, facts], testIgnore: timed, use: { host: 'electron' } },
    { name: 'browser-host-alone', testMatch: timed, use: { host: 'browser-host' } },
    { name: 'electron-alone', testMatch: timed, use: { host: 'electron' } },
  ],
});
