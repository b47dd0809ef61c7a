import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { memo } from 'react';
import { Axis } from './axis';
import { BarWord } from './bar-word';
import type { ContributionRow, ContributionSeries } from './contribution-data';
import { Mark, partOf } from './mark';
import { chartInk, seriesStyle } from './palette';
import { RowGround } from './row-ground';
import { RowLabel } from './row-label';
import { SeriesKey, seriesKeyHeight } from './series-key';
import { SlidingGroup } from './sliding-group';
import { textWidth } from './wrap-text';

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
}

const rowHeight = 34;
const barHeight = 20;
/** Room beside a word in a bar: less, and the edge that keeps it readable would reach into the next part. */
const edge = 11;

export function stackedContributionsHeight(props: {
  readonly width: number;
  readonly series: readonly ContributionSeries[];
  readonly rows: readonly unknown[];
}): number {
  return seriesKeyHeight(props.series, props.width) + 28 + props.rows.length * rowHeight + 8;
}

/** Totals as bars made of weighted points, one part a criterion, in one order throughout. Points from 0 to 100. */
export function StackedContributions(props: StackedContributionsProps) {
  const { width, prefix, series, rows } = props;
  const left = Math.round(Math.min(270, width * 0.36));
  const right = 96;
  const top = seriesKeyHeight(series, width) + 28;
  const x = scaleLinear([0, 100], [left, width - right]);
  const bottom = top + rows.length * rowHeight;
  // d3 stacks numbers only: a missing part takes no room and is named in the row's note.
  const layers = stack<ContributionRow, number>()
    .keys(series.map((_, index) => index))
    .value((row, index) => row.parts[index] ?? 0)([...rows]);
  return (
    <g>
      <SeriesKey series={series} width={width} prefix={prefix} />
      <Axis x={x} top={top} bottom={bottom} label="points" />
      {rows.map((row, rowIndex) => (
        <SlidingGroup key={row.key} place={rowIndex} y={top + rowIndex * rowHeight}>
          <g
            data-row={row.key}
            cursor={props.onChoose ? 'pointer' : undefined}
            onClick={props.onChoose ? () => props.onChoose?.(row.key) : undefined}
          >
            <title>{partsInWords(row, series)}</title>
            <RowGround
              width={width}
              height={rowHeight}
              chosen={row.key === props.chosenKey}
              active={row.key === props.activeKey}
            />
            <RowLabel rank={row.rankText} name={row.name} note={row.note} width={left - 10} />
            <BaseTotal from={x(0)} to={x(row.baseTotal ?? 0)} known={typeof row.baseTotal === 'number'} />
            {layers.map((layer, index) => {
              const [from, to] = layer[rowIndex]!;
              const wide = x(to) - x(from);
              const style = seriesStyle(index);
              const { code } = series[index]!;
              if (wide <= 0) return null;
              return (
                <g key={series[index]!.key} data-series={series[index]!.key}>
                  <Mark {...partOf(x(from), x(to))} y={7} height={barHeight} style={style} prefix={prefix} />
                  {wide > textWidth(code, 11) + edge ? (
                    <BarWord x={(x(from) + x(to)) / 2} y={21} style={style}>
                      {code}
                    </BarWord>
                  ) : null}
                </g>
              );
            })}
            <RowTotal row={row} x={x(Math.max(row.total ?? 0, row.baseTotal ?? 0)) + 8} />
          </g>
        </SlidingGroup>
      ))}
      {props.zeroLine ? (
        <ZeroLine {...props.zeroLine} x={x(props.zeroLine.total)} top={top} bottom={bottom} />
      ) : null}
    </g>
  );
}

/** "A02 Know Your Numbers: Strategic fit 8.9, Impact 20.8, …". */
function partsInWords(row: ContributionRow, series: readonly ContributionSeries[]): string {
  const parts = series.map(({ name }, index) => `${name} ${row.parts[index]?.toFixed(1) ?? 'missing'}`);
  return `${row.name}: ${parts.join(', ')}`;
}

interface BaseTotalProps {
  readonly from: number;
  readonly to: number;
  /** False outside a what-if: then it is there but not seen, so that beginning one adds nothing to a page of bars. */
  readonly known: boolean;
}

/** How long the bar is in the base case. */
const BaseTotal = memo(function BaseTotal({ from, to, known }: BaseTotalProps) {
  return (
    <rect
      x={from}
      y={3}
      width={to - from}
      height={barHeight + 8}
      fill="none"
      stroke={chartInk.ghost}
      strokeDasharray="3 3"
      visibility={known ? undefined : 'hidden'}
      data-base-total={known}
    />
  );
});

function RowTotal({ row, x }: { readonly row: ContributionRow; readonly x: number }) {
  return (
    <text transform={`translate(${x},22)`} fill={chartInk.text} fontWeight={600}>
      {row.total === null ? 'no total' : row.total.toFixed(1)}
      {row.change === undefined ? null : (
        <tspan dx={6} fontWeight={400} fontSize={12} fill={chartInk.quiet}>
          {row.change}
        </tspan>
      )}
    </text>
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
