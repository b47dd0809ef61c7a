import { bundleStandIn } from '../electron-stand-in/bundle.mjs';

/** The stand-in is bundled afresh (under a second), so that it can never be older than its sources. */
export default async function globalSetup(): Promise<void> {
  if (process.platform !== 'win32') await bundleStandIn();
}
