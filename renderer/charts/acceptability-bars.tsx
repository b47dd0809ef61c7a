import { scaleLinear } from 'd3-scale';
import { Mark, partOf } from './mark';
import { chartInk, seriesStyle } from './palette';
import { RowGround } from './row-ground';
import { RowLabel } from './row-label';
import { SlidingGroup } from './sliding-group';
import { BarWord } from './bar-word';

export interface AcceptabilityRow {
  readonly key: string;
  readonly name: string;
  readonly rankText: string;
  /** Shares of first, second and third place and of all places further down; they sum to 1. Undefined until known. */
  readonly shares: readonly [number, number, number, number] | undefined;
}

export interface AcceptabilityBarsProps {
  readonly width: number;
  readonly prefix: string;
  readonly activeKey: string | undefined;
  readonly rows: readonly AcceptabilityRow[];
}

const rowHeight = 34;
const head = 50;
const places = ['first', 'second', 'third'] as const;

export function acceptabilityHeight(rows: readonly unknown[]): number {
  return head + rows.length * rowHeight + 8;
}

/** In how many of 100 random weightings each option comes first, second and third; the rest of the bar stays empty. */
export function AcceptabilityBars({ width, prefix, activeKey, rows }: AcceptabilityBarsProps) {
  const left = Math.round(Math.min(270, width * 0.36));
  const x = scaleLinear([0, 1], [left, width - 100]);
  return (
    <g>
      {places.map((place, index) => (
        <g key={place} transform={`translate(${index * 80},0)`}>
          <Mark x={0} y={3} width={12} height={12} style={seriesStyle(index)} prefix={prefix} />
          <text x={18} y={14} fontSize={12} fill={chartInk.text}>
            {place}
          </text>
        </g>
      ))}
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={head - 6}
            y2={head + rows.length * rowHeight}
            stroke={chartInk.grid}
            data-line=""
          />
          <text x={x(tick)} y={head - 12} textAnchor="middle" fontSize={11} fill={chartInk.quiet}>
            {Math.round(tick * 100)}
          </text>
        </g>
      ))}
      <text x={width - 4} y={14} textAnchor="end" fontSize={11} fill={chartInk.quiet}>
        of 100 weightings
      </text>
      {rows.map((row, rowIndex) => {
        let from = 0;
        return (
          <SlidingGroup key={row.key} place={rowIndex} y={head + rowIndex * rowHeight}>
            <g data-row={row.key}>
              <RowGround width={width} height={rowHeight} active={row.key === activeKey} />
              <RowLabel rank={row.rankText} name={row.name} width={left - 10} />
              {(row.shares ? places : []).map((place, index) => {
                const share = row.shares?.[index] ?? 0;
                const start = from;
                from += share;
                const wide = x(start + share) - x(start);
                return wide < 0.5 ? null : (
                  <g key={place} data-series={place}>
                    <Mark
                      {...partOf(x(start), x(start + share))}
                      y={7}
                      height={20}
                      style={seriesStyle(index)}
                      prefix={prefix}
                      hint={`${place} in ${(share * 100).toFixed(1)} of 100`}
                    />
                    {wide > 24 ? (
                      <BarWord x={x(start) + wide / 2} y={21} style={seriesStyle(index)}>
                        {Math.round(share * 100)}
                      </BarWord>
                    ) : null}
                  </g>
                );
              })}
              <text x={x(1) + 8} y={22} fontSize={12} fill={chartInk.text}>
                {row.shares ? `first in ${share100(row.shares[0])}` : ''}
              </text>
            </g>
          </SlidingGroup>
        );
      })}
    </g>
  );
}

/** Whole weightings of 100, but "<1" and ">99" for what is neither none nor all. */
function share100(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(share * 100));
}
