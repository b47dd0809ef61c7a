import { expect, it } from 'vitest';
import { crc32 } from '../../../../shared/zip/crc32';

it('gives the check value of the CRC catalogue for the digits 1 to 9', () => {
  // CRC-32/ISO-HDLC: check = 0xcbf43926 (reveng.sourceforge.io/crc-catalogue).
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('is zero for no bytes at all', () => {
  expect(crc32(new Uint8Array(0))).toBe(0);
});
