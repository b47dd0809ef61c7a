import { strToU8 } from 'fflate';

/** Text as UTF-8, the same on every host. Half a surrogate pair becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  return strToU8(text);
}
