import type { ReactNode } from 'react';
import { halo, type SeriesStyle } from './palette';
import { hasTexture, useTextures } from './use-textures';

export interface BarWordProps {
  /** Middle of the part it stands in. */
  readonly x: number;
  /** Where the letters stand. */
  readonly y: number;
  readonly style: SeriesStyle;
  readonly children: ReactNode;
}

/**
 * A word inside a part of a bar. It is moved as a whole rather than placed anew, because bars follow a slider and letters
 * placed anew are laid out again; and it has an edge only where a texture lies under it.
 */
export function BarWord({ x, y, style, children }: BarWordProps) {
  const textures = useTextures();
  return (
    <text
      transform={`translate(${x},${y})`}
      textAnchor="middle"
      fontSize={11}
      fill={style.ink}
      {...(hasTexture(style, textures) ? halo(style.fill) : {})}
      pointerEvents="none"
    >
      {children}
    </text>
  );
}
