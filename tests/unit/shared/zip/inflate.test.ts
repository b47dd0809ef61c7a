import { deflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { GrowingBytes, inflateInSteps } from '../../../../shared/zip/inflate';

it('unpacks what was packed, whatever size was claimed', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 31 + (at >> 8)) % 256);
  const packed = deflateSync(bytes);
  for (const claimed of [0, 1, bytes.length, 4_000_000_000]) {
    const output = new GrowingBytes(claimed, packed.length, 1_000_000);
    inflateInSteps(packed, (piece) => output.add(piece));
    expect(output.bytes()).toEqual(bytes);
  }
});

it('stops at once when the taker has had enough', () => {
  const packed = deflateSync(new Uint8Array(50_000_000));
  let taken = 0;
  const take = (piece: Uint8Array) => {
    taken += piece.length;
    if (taken > 1_000_000) throw new Error('enough');
  };
  expect(() => inflateInSteps(packed, take)).toThrow('enough');
  // One step of 16 KiB unpacks to 1032 times as much at most.
  expect(taken).toBeLessThan(1_000_000 + 16_384 * 1032);
});
