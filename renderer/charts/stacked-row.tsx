import type { ScaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { memo } from 'react';
import { Held } from '../ui/held';
import type { ContributionRow, ContributionSeries } from './contribution-data';
import { cornersOf, hundredths, partOf } from './mark';
import { chartInk, halo, seriesStyle } from './palette';
import { RowGround } from './row-ground';
import { RowLabel } from './row-label';
import { textureId } from './textures';
import { hasTexture, useTextures } from './use-textures';
import { textWidth } from './wrap-text';

export interface StackedRowProps {
  readonly row: ContributionRow;
  readonly series: readonly ContributionSeries[];
  /** From points to pixels. */
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
  readonly prefix: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: ((key: string) => void) | undefined;
  /** True while a weight moves: what the pointer would show waits until it rests. */
  readonly isMoving: boolean;
}

export const stackedRowHeight = 34;
const barTop = 7;
const barHeight = 20;
/** Room beside a word in a bar: less, and the edge that keeps it readable would reach into the next part. */
const edge = 11;

/** One option of a stacked ranking: rank and name, its total in parts, the total in figures. */
export const StackedRow = memo(function StackedRow(props: StackedRowProps) {
  const { row, series, x, onChoose } = props;
  return (
    <g
      data-row={row.key}
      cursor={onChoose ? 'pointer' : undefined}
      onClick={onChoose ? () => onChoose(row.key) : undefined}
    >
      <Held isHeld={props.isMoving}>
        <RowHint row={row} series={series} />
      </Held>
      <RowGround
        width={props.width}
        height={stackedRowHeight}
        chosen={props.isChosen}
        active={props.isActive}
      />
      <RowLabel rank={row.rankText} name={row.name} note={row.note} width={x(0) - 10} />
      <BaseTotal from={x(0)} to={x(row.baseTotal ?? 0)} known={typeof row.baseTotal === 'number'} />
      <Parts row={row} series={series} x={x} prefix={props.prefix} />
      <RowTotal row={row} x={x(Math.max(row.total ?? 0, row.baseTotal ?? 0)) + 8} />
    </g>
  );
});

/** Shown by the pointer: "A02 Know Your Numbers: Strategic fit 8.9, Impact 20.8, …". */
function RowHint({ row, series }: Pick<StackedRowProps, 'row' | 'series'>) {
  const parts = series.map(({ name }, index) => `${name} ${row.parts[index]?.toFixed(1) ?? 'missing'}`);
  return <title>{`${row.name}: ${parts.join(', ')}`}</title>;
}

/**
 * The parts of a bar with their codes. They are drawn as `Mark` and `BarWord` draw one, but without a component and a group
 * for each: a page of rows follows a slider, and what React has to compare is most of what a move costs.
 */
function Parts({ row, series, x, prefix }: Pick<StackedRowProps, 'row' | 'series' | 'x' | 'prefix'>) {
  const textures = useTextures();
  // d3 stacks numbers only: a missing part takes no room and is named in the row's note.
  const layers = stack<ContributionRow, number>()
    .keys(series.map((_, index) => index))
    .value((_, index) => row.parts[index] ?? 0)([row]);
  return layers.flatMap(([span], index) => {
    const from = x(span![0]);
    const to = x(span![1]);
    if (to <= from) return [];
    const { key, code } = series[index]!;
    const style = seriesStyle(index);
    const isTextured = hasTexture(style, textures);
    const part = partOf(from, to);
    const points = cornersOf(part.x, barTop, part.width, barHeight);
    const drawn = [<polygon key={key} points={points} fill={style.fill} data-mark="" data-series={key} />];
    if (isTextured) {
      drawn.push(
        <polygon
          key={`${key} texture`}
          points={points}
          fill={`url(#${textureId(prefix, style.texture)})`}
          pointerEvents="none"
          data-texture-overlay={style.textured ? 'always' : 'print'}
        />,
      );
    }
    if (to - from > textWidth(code, 11) + edge) {
      drawn.push(
        <text
          key={`${key} code`}
          x={hundredths((from + to) / 2)}
          y={21}
          textAnchor="middle"
          fontSize={11}
          fill={style.ink}
          {...(isTextured ? halo(style.fill) : {})}
          pointerEvents="none"
        >
          {code}
        </text>,
      );
    }
    return drawn;
  });
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
    <text x={hundredths(x)} y={22} fill={chartInk.text} fontWeight={600}>
      {row.total === null ? 'no total' : row.total.toFixed(1)}
      {row.change === undefined ? null : (
        <tspan dx={6} fontWeight={400} fontSize={12} fill={chartInk.quiet}>
          {row.change}
        </tspan>
      )}
    </text>
  );
}
