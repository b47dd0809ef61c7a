import { scalePoint } from 'd3-scale';
import { chartInk } from './palette';
import { RowGround } from './row-ground';
import { RowLabel } from './row-label';
import { wrapText } from './wrap-text';

export interface RankStripRow {
  readonly key: string;
  readonly name: string;
  /** Place with everyone, then without each in turn; null where it has none. */
  readonly ranks: readonly (number | null)[];
}

export interface RankStripProps {
  readonly width: number;
  readonly activeKey: string | undefined;
  /** What each column leaves out; the first is the ranking as it stands. */
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly RankStripRow[];
}

const rowHeight = 40;
const head = 54;

export function rankStripHeight(rows: readonly unknown[]): number {
  return head + rows.length * rowHeight + 8;
}

/** The place of each option with one left out at a time: a plain number where it stays, a ring and an arrow where it moves. */
export function RankStrip({ width, activeKey, columns, rows }: RankStripProps) {
  const left = Math.round(Math.min(270, width * 0.36));
  const x = scalePoint()
    .domain(columns.map((column) => column.key))
    .range([left + 30, width - 34]);
  const room = Math.max(30, columns.length > 1 ? x.step() - 6 : 60);
  return (
    <g>
      {columns.length > 1 ? (
        <text x={x(columns[1]!.key)! - room / 2} y={14} fontSize={11} fill={chartInk.quiet}>
          without
        </text>
      ) : null}
      {columns.map((column) => (
        <text
          key={column.key}
          x={x(column.key)}
          y={34}
          textAnchor="middle"
          fontSize={11}
          fontWeight={600}
          fill={chartInk.text}
        >
          {wrapText(column.name, room, 11, 1)[0]}
          <title>{column.name}</title>
        </text>
      ))}
      <line
        x1={x(columns[0]?.key ?? '')! + room / 2 + 3}
        x2={x(columns[0]?.key ?? '')! + room / 2 + 3}
        y1={head - 30}
        y2={head + rows.length * rowHeight}
        stroke={chartInk.axis}
        data-line=""
      />
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0,${head + index * rowHeight})`} data-row={row.key}>
          <RowGround width={width} height={rowHeight} active={row.key === activeKey} />
          <RowLabel rank={String(row.ranks[0] ?? '–')} name={row.name} width={left - 10} />
          {columns.map((column, place) => (
            <Place
              key={column.key}
              x={x(column.key)!}
              rank={row.ranks[place] ?? null}
              was={row.ranks[0] ?? null}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

function Place({
  x,
  rank,
  was,
}: {
  readonly x: number;
  readonly rank: number | null;
  readonly was: number | null;
}) {
  const moves = rank !== null && was !== null && rank !== was;
  const arrow = !moves ? '' : rank < was ? '↑' : '↓';
  return (
    <g data-place={rank ?? ''} data-moved={moves ? '' : undefined}>
      {moves ? (
        <rect
          x={x - 19}
          y={6}
          width={38}
          height={26}
          rx={13}
          fill={chartInk.ground}
          stroke={chartInk.lead}
          strokeWidth={2}
          data-mark=""
        />
      ) : null}
      <text x={x} y={24} textAnchor="middle" fontWeight={moves ? 700 : 400} fill={chartInk.text}>
        {`${arrow}${rank ?? '–'}`}
      </text>
    </g>
  );
}
