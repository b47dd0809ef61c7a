import { Inflate } from 'fflate';

/** A little compressed data at a time, so that a bomb is caught after 16 KiB × 1032 at most. */
const STEP = 16_384;
/** Deflate cannot shrink data further than this many times. */
const MOST_SHRUNK = 1032;

/**
 * Unpacks deflated data and hands over what comes out, piece by piece; `take` may throw to stop.
 *
 * @throws what `take` throws, or the inflater's own error where the data are damaged
 */
export function inflateInSteps(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    const end = Math.min(at + STEP, packed.length);
    stream.push(packed.subarray(at, end), end === packed.length);
  }
}

/** Bytes whose number is not known beforehand. It is for the caller to see that no more than `room` are added. */
export class GrowingBytes {
  private output: Uint8Array<ArrayBuffer>;
  private readonly room: number;
  size = 0;

  /** What a file claims is only a hint for the first allocation, and never more than the data could unpack to. */
  constructor(claimed: number, packedLength: number, room: number) {
    this.room = room;
    this.output = new Uint8Array(Math.min(claimed, room, packedLength * MOST_SHRUNK + 64));
  }

  add(piece: Uint8Array): void {
    const size = this.size + piece.length;
    if (size > this.output.length) {
      const larger = new Uint8Array(Math.min(this.room, Math.max(this.output.length * 2, size)));
      larger.set(this.output.subarray(0, this.size));
      this.output = larger;
    }
    this.output.set(piece, this.size);
    this.size = size;
  }

  bytes(): Uint8Array {
    return this.output.subarray(0, this.size);
  }
}
