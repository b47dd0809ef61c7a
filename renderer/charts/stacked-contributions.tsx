import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import { Axis } from './axis';
import type { ContributionRow, ContributionSeries } from './contribution-data';
import { chartInk } from './palette';
import { SeriesKey, seriesKeyHeight } from './series-key';
import { SlidingGroup } from './sliding-group';
import { StackedRow, stackedRowHeight } from './stacked-row';

export interface StackedContributionsProps {
  readonly width: number;
  readonly prefix: string;
  readonly activeKey: string | undefined;
  readonly series: readonly ContributionSeries[];
  /** In the order they are shown. */
  readonly rows: readonly ContributionRow[];
  /** The line every option is compared with: the total of doing nothing. */
  readonly zeroLine?: { readonly label: string; readonly total: number };
  readonly chosenKey?: string | undefined;
  readonly onChoose?: ((key: string) => void) | undefined;
  /** True while a weight moves: rows out of sight wait until it rests. */
  readonly isMoving?: boolean;
}

export function stackedContributionsHeight(props: {
  readonly width: number;
  readonly series: readonly ContributionSeries[];
  readonly rows: readonly unknown[];
}): number {
  return seriesKeyHeight(props.series, props.width) + 28 + props.rows.length * stackedRowHeight + 8;
}

/** Totals as bars made of weighted points, one part a criterion, in one order throughout. Points from 0 to 100. */
export function StackedContributions(props: StackedContributionsProps) {
  const { width, prefix, series, rows } = props;
  const top = seriesKeyHeight(series, width) + 28;
  const bottom = top + rows.length * stackedRowHeight;
  const x = useMemo(() => {
    const names = Math.round(Math.min(270, width * 0.36));
    const totals = 96;
    return scaleLinear([0, 100], [names, width - totals]);
  }, [width]);
  return (
    <g>
      <SeriesKey series={series} width={width} prefix={prefix} />
      <Axis x={x} top={top} bottom={bottom} label="points" />
      {rows.map((row, index) => (
        <SlidingGroup
          key={row.key}
          place={index}
          y={top + index * stackedRowHeight}
          isMoving={props.isMoving}
        >
          <StackedRow
            row={row}
            series={series}
            x={x}
            width={width}
            prefix={prefix}
            isActive={row.key === props.activeKey}
            isChosen={row.key === props.chosenKey}
            onChoose={props.onChoose}
            isMoving={props.isMoving ?? false}
          />
        </SlidingGroup>
      ))}
      {props.zeroLine ? (
        <ZeroLine {...props.zeroLine} x={x(props.zeroLine.total)} top={top} bottom={bottom} />
      ) : null}
    </g>
  );
}

function ZeroLine(props: {
  readonly label: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}) {
  return (
    <g data-zero-line="">
      <line
        x1={props.x}
        x2={props.x}
        y1={props.top - 6}
        y2={props.bottom}
        stroke={chartInk.text}
        strokeWidth={2}
        data-line=""
      />
      <text x={props.x} y={props.top - 10} textAnchor="middle" fontSize={11} fill={chartInk.text}>
        {props.label}
      </text>
    </g>
  );
}
