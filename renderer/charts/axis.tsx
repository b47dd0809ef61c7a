import type { ScaleLinear } from 'd3-scale';
import { memo } from 'react';
import { chartInk } from './palette';

export interface AxisProps {
  readonly x: ScaleLinear<number, number>;
  readonly top: number;
  readonly bottom: number;
  readonly label?: string;
  readonly ticks?: number;
  readonly show?: (value: number) => string;
}

/** Quiet upright grid lines with their figures above, for bars that run from left to right. */
export const Axis = memo(function Axis({ x, top, bottom, label, ticks = 5, show = String }: AxisProps) {
  const [, end = 0] = x.range();
  return (
    <g data-axis="">
      {x.ticks(ticks).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke={chartInk.grid} data-line="" />
          <text x={x(tick)} y={top - 8} textAnchor="middle" fontSize={11} fill={chartInk.quiet}>
            {show(tick)}
          </text>
        </g>
      ))}
      {label === undefined ? null : (
        <text x={end + 22} y={top - 8} fontSize={11} fill={chartInk.quiet}>
          {label}
        </text>
      )}
    </g>
  );
});
