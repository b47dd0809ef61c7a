import { type PointerEvent, useRef, useState } from 'react';
import styles from './value-curve.module.css';

type Point = readonly [x: number, value: number];

export interface ValueCurveProps {
  readonly points: readonly Point[];
  readonly unit: string;
  readonly onMove: (points: readonly Point[]) => void;
}

const width = 480;
const height = 180;
const margin = { left: 36, right: 16, top: 12, bottom: 28 };

/**
 * The value function as a line whose points can be dragged up and down. The boxes beside it do the same by typing, so
 * dragging is never the only way.
 */
export function ValueCurve({ points, unit, onMove }: ValueCurveProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [dragged, setDragged] = useState<number>();
  const from = points[0]?.[0] ?? 0;
  const to = points.at(-1)?.[0] ?? 1;
  const x = (quantity: number) =>
    margin.left + ((quantity - from) / (to - from || 1)) * (width - margin.left - margin.right);
  const y = (value: number) => margin.top + (1 - value / 100) * (height - margin.top - margin.bottom);

  function drag(event: PointerEvent) {
    const box = svg.current?.getBoundingClientRect();
    if (dragged === undefined || !box || box.height === 0) return;
    const at = ((event.clientY - box.top) / box.height) * height;
    const share = 1 - (at - margin.top) / (height - margin.top - margin.bottom);
    const value = Math.round(Math.max(0, Math.min(1, share)) * 100);
    onMove(points.map((point, index) => (index === dragged ? [point[0], value] : point)));
  }

  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.curve}
      role="img"
      aria-label={`Value by ${unit}: ${points.map(([at, value]) => `${at} is worth ${value}`).join(', ')}`}
      onPointerMove={drag}
      onPointerUp={() => setDragged(undefined)}
      onPointerLeave={() => setDragged(undefined)}
    >
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={y(value)}
            y2={y(value)}
            className={styles.grid}
          />
          <text x={margin.left - 6} y={y(value) + 4} className={styles.value}>
            {value}
          </text>
        </g>
      ))}
      <polyline
        points={points.map(([at, value]) => `${x(at)},${y(value)}`).join(' ')}
        className={styles.line}
      />
      {points.map(([at, value], index) => (
        <circle
          key={at}
          cx={x(at)}
          cy={y(value)}
          r={7}
          className={styles.point}
          onPointerDown={() => setDragged(index)}
        />
      ))}
      <text x={margin.left} y={height - 8} className={styles.end}>
        {from.toLocaleString('en-GB')}
      </text>
      <text x={width - margin.right} y={height - 8} className={styles.endRight}>
        {to.toLocaleString('en-GB')} {unit}
      </text>
    </svg>
  );
}
