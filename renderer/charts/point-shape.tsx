import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { type Shape } from './palette';

const symbols = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
} as const;

export interface PointShapeProps {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  /** Area in square pixels. */
  readonly area?: number;
  readonly fill: string;
}

/** A point told apart by its shape as well as its colour. */
export function PointShape({ x, y, shape, area = 64, fill }: PointShapeProps) {
  return (
    <path
      d={symbol(symbols[shape], area)() ?? ''}
      transform={`translate(${x},${y})`}
      fill={fill}
      stroke="#FFFFFF"
      strokeWidth={1}
      data-mark=""
    />
  );
}
