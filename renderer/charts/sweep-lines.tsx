import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { chartInk, seriesShape, seriesStyle } from './palette';
import { PointShape } from './point-shape';
import { spreadLabels } from './spread-labels';
import { wrapText } from './wrap-text';

export interface SweepLine {
  readonly key: string;
  readonly name: string;
  /** Shares from 0 to 1 with the total at each, rising; two points where the line is straight. */
  readonly points: readonly (readonly [share: number, total: number])[];
}

export interface SweepCrossing {
  readonly share: number;
  readonly total: number;
  /** "27.1%": written beside crossings where first place changes; others are only marked. */
  readonly label?: string;
}

export interface SweepLinesProps {
  readonly width: number;
  readonly activeKey: string | undefined;
  readonly lines: readonly SweepLine[];
  readonly crossings: readonly SweepCrossing[];
  /** The share the criterion has now. */
  readonly now: number;
  readonly criterion: string;
}

export const sweepHeight = 400;
const dashes = ['', '8 3', '2 3', '10 3 2 3', '5 5', '1 4', '12 4'] as const;

/** Every total as the weight of one criterion goes from 0 to 100%: where lines cross, two options change places. */
export function SweepLines({ width, activeKey, lines, crossings, now, criterion }: SweepLinesProps) {
  const top = 34;
  const bottom = sweepHeight - 44;
  const labels = Math.min(230, width * 0.32);
  const totals = lines.flatMap((entry) => entry.points.map(([, total]) => total));
  const x = scaleLinear([0, 1], [40, width - labels]);
  const y = scaleLinear([Math.min(...totals, 100), Math.max(...totals, 0)], [bottom, top]).nice();
  const path = line<readonly [number, number]>(
    ([share]) => x(share),
    ([, total]) => y(total),
  );
  const ends = lines.map((entry) => y(entry.points.at(-1)?.[1] ?? 0));
  const places = spreadLabels(ends, 17, [top, bottom]);
  return (
    <g>
      {y.ticks(6).map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} stroke={chartInk.grid} data-line="" />
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end" fontSize={11} fill={chartInk.quiet}>
            {tick}
          </text>
        </g>
      ))}
      {x.ticks(5).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 18} textAnchor="middle" fontSize={11} fill={chartInk.quiet}>
          {Math.round(tick * 100)}%
        </text>
      ))}
      <text x={x(0.5)} y={bottom + 36} textAnchor="middle" fontSize={12} fill={chartInk.quiet}>
        weight of {criterion}
      </text>
      <line
        x1={x(now)}
        x2={x(now)}
        y1={top - 8}
        y2={bottom}
        stroke={chartInk.text}
        strokeDasharray="4 3"
        data-line=""
        data-now=""
      />
      <text x={x(now)} y={top - 14} textAnchor="middle" fontSize={12} fontWeight={600} fill={chartInk.text}>
        now {(now * 100).toFixed(1)}%
      </text>
      {lines.map((entry, index) => {
        const style = seriesStyle(index);
        const end = entry.points.at(-1);
        return (
          <g key={entry.key} data-series={entry.key}>
            <path
              d={path(entry.points) ?? ''}
              fill="none"
              stroke={style.fill}
              strokeWidth={entry.key === activeKey ? 4.5 : 2.5}
              strokeDasharray={dashes[index % dashes.length]}
              data-line=""
            />
            {end === undefined ? null : (
              <>
                <PointShape x={x(end[0])} y={y(end[1])} shape={seriesShape(index)} fill={style.fill} />
                <line
                  x1={x(1) + 6}
                  x2={x(1) + 16}
                  y1={ends[index]}
                  y2={places[index]}
                  stroke={chartInk.axis}
                  data-line=""
                />
                <text
                  x={x(1) + 20}
                  y={places[index]! + 4}
                  fontSize={12}
                  fontWeight={entry.key === activeKey ? 700 : 400}
                  fill={chartInk.text}
                >
                  {wrapText(entry.name, labels - 24, 12, 1)[0]}
                </text>
              </>
            )}
          </g>
        );
      })}
      {crossings.map((crossing, index) => (
        <g key={index} data-crossing="">
          <circle
            cx={x(crossing.share)}
            cy={y(crossing.total)}
            r={crossing.label === undefined ? 2.5 : 5}
            fill={crossing.label === undefined ? chartInk.axis : chartInk.ground}
            stroke={chartInk.text}
            strokeWidth={crossing.label === undefined ? 0 : 2}
            data-mark=""
          />
          {crossing.label === undefined ? null : (
            <text
              x={x(crossing.share)}
              y={y(crossing.total) - 12}
              textAnchor="middle"
              fontSize={12}
              fontWeight={600}
              fill={chartInk.text}
            >
              {crossing.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
