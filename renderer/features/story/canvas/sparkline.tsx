import styles from './story-box.module.css';

export interface SparklineProps {
  readonly points: readonly (number | null)[];
  readonly width: number;
  readonly height: number;
}

/** The course of a measure without axes; a period without a value is a gap, never a zero. The last value has a dot. */
export function Sparkline({ points, width, height }: SparklineProps) {
  const values = points.filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => (points.length < 2 ? width : (at / (points.length - 1)) * width);
  const y = (value: number) => (high === low ? height / 2 : height - ((value - low) / (high - low)) * height);
  const last = points.findLastIndex((value) => value !== null);
  const lastValue = points[last];
  let path = '';
  for (const [at, value] of points.entries()) {
    if (value === null) continue;
    const before = at === 0 ? null : (points[at - 1] ?? null);
    path += `${before === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  }
  if (lastValue === undefined || lastValue === null) return null;
  return (
    <g className={styles.spark} aria-hidden="true">
      <path d={path} />
      <circle cx={x(last)} cy={y(lastValue)} r={2.5} />
    </g>
  );
}
