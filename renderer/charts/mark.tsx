import { textureId } from './textures';
import { hasTexture, useTextures } from './use-textures';
import type { SeriesStyle } from './palette';

export interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: SeriesStyle;
  /** Prefix of the picture's ids, for its textures. */
  readonly prefix: string;
  /** Words shown by the pointer. */
  readonly hint?: string;
}

/** A part of a bar between white gaps of two pixels; the narrowest give up half of themselves and stay visible. */
export function partOf(from: number, to: number): { readonly x: number; readonly width: number } {
  const inset = Math.min(1, (to - from) / 4);
  return { x: from + inset, width: to - from - 2 * inset };
}

/** The corners of a bar, as a `polygon` has them, to a hundredth of a pixel. */
export function cornersOf(x: number, y: number, width: number, height: number): string {
  const [left, right] = [hundredths(x), hundredths(x + Math.max(0, width))];
  return `${left},${y} ${right},${y} ${right},${y + height} ${left},${y + height}`;
}

/** More digits than anyone sees cost time to write and to read, with every bar and every move. */
export const hundredths = (pixels: number) => Math.round(pixels * 100) / 100;

/**
 * A bar or a part of one: colour, with the texture that stands in where colour is gone.
 *
 * Corners rather than a `rect`: bars follow a slider, and where the corners stand is one attribute that is no part of the
 * style, so that moving a hundred bars asks for no style to be worked out again.
 */
export function Mark({ x, y, width, height, style, prefix, hint }: MarkProps) {
  const textures = useTextures();
  const points = cornersOf(x, y, width, height);
  return (
    <>
      <polygon points={points} fill={style.fill} data-mark="">
        {hint === undefined ? null : <title>{hint}</title>}
      </polygon>
      {hasTexture(style, textures) && (
        <polygon
          points={points}
          fill={`url(#${textureId(prefix, style.texture)})`}
          pointerEvents="none"
          data-texture-overlay={style.textured ? 'always' : 'print'}
        />
      )}
    </>
  );
}
