import { scaleLinear } from 'd3-scale';
import { chartInk, seriesStyle } from './palette';
import { Mark } from './mark';
import { textWidth, wrapText } from './wrap-text';

export interface BudgetRow {
  readonly key: string;
  readonly name: string;
  /** In rank order; each as wide as its cost. An option that saves money takes no room and is named in the table. */
  readonly parts: readonly { readonly key: string; readonly code: string; readonly cost: number }[];
  readonly summary: string;
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
const head = 36;

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
      <text
        x={Math.min(x(budget), width - 50)}
        y={14}
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
            {row.parts.map((part, index) => {
              const start = from;
              from += Math.max(0, part.cost);
              const wide = x(from) - x(start);
              const style = seriesStyle(index % 2 === 0 ? 0 : 1);
              return wide <= 0 ? null : (
                <g key={part.key} data-series={part.key}>
                  <Mark
                    x={x(start) + 1}
                    y={8}
                    width={wide - 2}
                    height={28}
                    style={style}
                    prefix={prefix}
                    hint={`${part.code}: ${money(part.cost)}`}
                  />
                  {wide > textWidth(part.code, 11) + 4 ? (
                    <text
                      x={x(start) + wide / 2}
                      y={26}
                      textAnchor="middle"
                      fontSize={11}
                      fill={style.ink}
                      pointerEvents="none"
                    >
                      {part.code}
                    </text>
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
        y1={20}
        y2={head + (rows.length - 1) * rowHeight + 42}
        stroke={chartInk.text}
        strokeWidth={2.5}
        data-line=""
        data-budget=""
      />
    </g>
  );
}
