import { scaleLinear } from 'd3-scale';
import { chartInk, seriesStyle } from './palette';
import { Mark, partOf } from './mark';
import { textWidth, wrapText } from './wrap-text';
import { BarWord } from './bar-word';

export interface BudgetRow {
  readonly key: string;
  readonly name: string;
  /** In rank order; each as wide as its cost. An option that saves money takes no room and is named in the table. */
  readonly parts: readonly BudgetPart[];
  readonly summary: string;
}

export interface BudgetPart {
  readonly key: string;
  readonly code: string;
  readonly cost: number;
  /** Not among those the first rule pays for. */
  readonly isExtra: boolean;
}

export interface BudgetBarsProps {
  readonly width: number;
  readonly prefix: string;
  readonly activeKey: string | undefined;
  readonly rows: readonly BudgetRow[];
  readonly budget: number;
  readonly money: (pounds: number) => string;
}

const rowHeight = 74;
const head = 64;

/** What the two colours mean. */
const keyWords = ['first in the ranking', 'paid for besides'] as const;

export function budgetBarsHeight(rows: readonly unknown[]): number {
  return head + rows.length * rowHeight;
}

/** What the money buys under each rule, to one scale, with the budget as an upright line. */
export function BudgetBars({ width, prefix, activeKey, rows, budget, money }: BudgetBarsProps) {
  const most = Math.max(
    budget,
    ...rows.map((row) => row.parts.reduce((sum, part) => sum + Math.max(0, part.cost), 0)),
    1,
  );
  const x = scaleLinear([0, most], [0, width - 60]);
  return (
    <g>
      {keyWords.map((words, index) => (
        <g key={words} transform={`translate(${index * 150},0)`}>
          <Mark x={0} y={3} width={12} height={12} style={seriesStyle(index)} prefix={prefix} />
          <text x={18} y={14} fontSize={12} fill={chartInk.text}>
            {words}
          </text>
        </g>
      ))}
      <text
        x={Math.min(x(budget), width - 50)}
        y={40}
        textAnchor="end"
        fontSize={12}
        fontWeight={600}
        fill={chartInk.text}
      >
        {money(budget)}
      </text>
      {rows.map((row, rowIndex) => {
        let from = 0;
        return (
          <g key={row.key} transform={`translate(0,${head + rowIndex * rowHeight})`} data-row={row.key}>
            <text x={0} y={0} fontSize={13} fontWeight={600} fill={chartInk.text}>
              {row.name}
            </text>
            <text x={0} y={52} fontSize={12} fill={chartInk.quiet}>
              {wrapText(row.summary, width, 12, 1)[0]}
            </text>
            <rect
              x={0}
              y={6}
              width={Math.max(0, x(most))}
              height={32}
              fill="none"
              stroke={row.key === activeKey ? chartInk.lead : chartInk.grid}
              strokeWidth={row.key === activeKey ? 3 : 1}
            />
            {row.parts.map((part) => {
              const start = from;
              from += Math.max(0, part.cost);
              const wide = x(from) - x(start);
              const style = seriesStyle(part.isExtra ? 1 : 0);
              return wide <= 0 ? null : (
                <g key={part.key} data-series={part.key}>
                  <Mark
                    {...partOf(x(start), x(from))}
                    y={8}
                    height={28}
                    style={style}
                    prefix={prefix}
                    hint={`${part.code}: ${money(part.cost)}`}
                  />
                  {wide > textWidth(part.code, 11) + 4 ? (
                    <BarWord x={x(start) + wide / 2} y={26} style={style}>
                      {part.code}
                    </BarWord>
                  ) : null}
                </g>
              );
            })}
          </g>
        );
      })}
      <line
        x1={x(budget)}
        x2={x(budget)}
        y1={46}
        y2={head + (rows.length - 1) * rowHeight + 42}
        stroke={chartInk.text}
        strokeWidth={2.5}
        data-line=""
        data-budget=""
      />
    </g>
  );
}
