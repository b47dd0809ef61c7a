import { memo } from 'react';
import { chartInk } from './palette';

export interface RowGroundProps {
  readonly width: number;
  /** The row's whole height; the ground leaves a pixel free on every side. */
  readonly height: number;
  /** The row the keyboard stands on. */
  readonly active: boolean;
  readonly chosen?: boolean;
}

/** What lies under a row on the screen: a frame where the keyboard stands, a tint where it was chosen; never printed. */
export const RowGround = memo(function RowGround({ width, height, active, chosen = false }: RowGroundProps) {
  return (
    <rect
      x={1}
      y={1}
      width={width - 2}
      height={height - 2}
      rx={4}
      fill={chartInk.chosen}
      fillOpacity={chosen ? 1 : 0}
      stroke={active ? chartInk.lead : 'none'}
      strokeWidth={2}
      data-screen-only=""
    />
  );
});
