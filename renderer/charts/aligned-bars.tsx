import { scaleLinear } from 'd3-scale';
import type { ContributionRow, ContributionSeries } from './contribution-data';
import { Mark } from './mark';
import { chartInk, seriesStyle } from './palette';
import { RowGround } from './row-ground';
import { RowLabel } from './row-label';
import { SeriesKey, seriesKeyHeight } from './series-key';
import { SlidingGroup } from './sliding-group';
import { wrapText } from './wrap-text';

export interface AlignedBarsProps {
  readonly width: number;
  readonly prefix: string;
  readonly activeKey: string | undefined;
  readonly series: readonly ContributionSeries[];
  readonly rows: readonly ContributionRow[];
  readonly chosenKey?: string | undefined;
  readonly onChoose?: ((key: string) => void) | undefined;
  /** True while a weight moves: rows out of sight wait until it rests. */
  readonly isMoving?: boolean;
}

const rowHeight = 34;
const headHeight = 40;
const headSize = 11;

export function alignedBarsHeight(props: Pick<AlignedBarsProps, 'width' | 'series' | 'rows'>): number {
  return headOf(props).bottom + props.rows.length * rowHeight + 8;
}

interface Head {
  /** Where the columns begin, and how wide each is. */
  readonly left: number;
  readonly column: number;
  /** False where a name would be cut short: then codes head the columns and a key above them says what they stand for. */
  readonly hasNames: boolean;
  readonly top: number;
  readonly bottom: number;
}

function headOf({ width, series }: Pick<AlignedBarsProps, 'width' | 'series'>): Head {
  const left = Math.round(Math.min(270, width * 0.34));
  const column = (width - left) / Math.max(1, series.length);
  const hasNames = series.every(({ name }) => !headLines(name, column).some((line) => line.endsWith('…')));
  const top = hasNames ? 0 : seriesKeyHeight(series, width);
  return { left, column, hasNames, top, bottom: top + (hasNames ? headHeight : headHeight - 13) };
}

function headLines(words: string, column: number): string[] {
  return wrapText(words, column - 8, headSize, 2);
}

/**
 * The same parts side by side, each column from its own zero on one common scale: what a stacked bar hides, because
 * only its first part starts from a straight line.
 */
export function AlignedBars(props: AlignedBarsProps) {
  const { width, prefix, series, rows } = props;
  const head = headOf(props);
  const { left, column } = head;
  const most = Math.max(1, ...rows.flatMap((row) => row.parts.map((part) => part ?? 0)));
  const size = scaleLinear([0, most], [0, column - 34]);
  return (
    <g>
      {head.hasNames ? null : <SeriesKey series={series} width={width} prefix={prefix} />}
      {series.map((entry, index) => (
        <g key={entry.key} transform={`translate(${left + index * column},${head.top})`}>
          {headLines(head.hasNames ? entry.name : entry.code, column).map((line, lineIndex) => (
            <text
              key={lineIndex}
              y={12 + lineIndex * 13}
              fontSize={headSize}
              fontWeight={600}
              fill={chartInk.text}
            >
              {line}
            </text>
          ))}
          <line
            y1={head.bottom - head.top - 6}
            y2={head.bottom - head.top + rows.length * rowHeight}
            stroke={chartInk.axis}
            data-line=""
          />
        </g>
      ))}
      {rows.map((row, rowIndex) => (
        <SlidingGroup
          key={row.key}
          place={rowIndex}
          y={head.bottom + rowIndex * rowHeight}
          isMoving={props.isMoving}
        >
          <g
            data-row={row.key}
            cursor={props.onChoose ? 'pointer' : undefined}
            onClick={props.onChoose ? () => props.onChoose?.(row.key) : undefined}
          >
            <RowGround
              width={width}
              height={rowHeight}
              active={row.key === props.activeKey}
              chosen={row.key === props.chosenKey}
            />
            <RowLabel rank={row.rankText} name={row.name} note={row.note} width={left - 10} />
            {row.parts.map((part, index) => {
              const x = left + index * column;
              const { key, name } = series[index]!;
              return (
                <g key={key} data-series={key}>
                  {part === null ? null : (
                    <Mark
                      x={x}
                      y={9}
                      width={size(part)}
                      height={16}
                      style={seriesStyle(index)}
                      prefix={prefix}
                      hint={`${name}: ${part.toFixed(1)} points`}
                    />
                  )}
                  <text x={x + size(part ?? 0) + 4} y={21} fontSize={11} fill={chartInk.text}>
                    {part === null ? '–' : part.toFixed(1)}
                  </text>
                </g>
              );
            })}
          </g>
        </SlidingGroup>
      ))}
    </g>
  );
}
