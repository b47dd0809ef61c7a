import { scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import { chartInk, halo } from './palette';
import { spreadLabels } from './spread-labels';

export interface PlaneMark {
  readonly key: string;
  /** Short: drawn beside the mark. */
  readonly code: string;
  readonly name: string;
  readonly cost: number;
  readonly benefit: number;
  /** Number reached; null draws a small open diamond. */
  readonly reach: number | null;
  readonly onFrontier: boolean;
}

export interface CostBenefitPlaneProps {
  readonly width: number;
  readonly activeKey: string | undefined;
  readonly marks: readonly PlaneMark[];
  readonly money: (pounds: number) => string;
}

export const planeHeight = 440;

/**
 * Net cost a year against benefit. Bubble area is reach; options on the frontier are filled and joined by a line, the
 * others are open: for the same money a mix on the line gives more.
 */
export function CostBenefitPlane({ width, activeKey, marks, money }: CostBenefitPlaneProps) {
  const top = 24;
  const bottom = planeHeight - 46;
  const costs = marks.map((mark) => mark.cost);
  const benefits = marks.map((mark) => mark.benefit);
  const x = scaleLinear([Math.min(0, ...costs), Math.max(1, ...costs)], [54, width - 40]).nice();
  const y = scaleLinear([Math.min(...benefits, 100) - 4, Math.max(...benefits, 0) + 3], [bottom, top]).nice();
  const area = scaleSqrt([0, Math.max(1, ...marks.map((mark) => mark.reach ?? 0))], [3, 22]);
  const frontier = marks.filter((mark) => mark.onFrontier).sort((a, b) => a.cost - b.cost);
  const path = line<PlaneMark>(
    (mark) => x(mark.cost),
    (mark) => y(mark.benefit),
  );
  const labels = labelPlaces(
    marks.map((mark) => ({ x: x(mark.cost), y: y(mark.benefit) })),
    [top, bottom],
  );
  return (
    <g>
      {y.ticks(6).map((tick) => (
        <g key={tick}>
          <line
            x1={x.range()[0]}
            x2={x.range()[1]}
            y1={y(tick)}
            y2={y(tick)}
            stroke={chartInk.grid}
            data-line=""
          />
          <text x={46} y={y(tick) + 4} textAnchor="end" fontSize={11} fill={chartInk.quiet}>
            {tick}
          </text>
        </g>
      ))}
      {x.ticks(6).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 18} textAnchor="middle" fontSize={11} fill={chartInk.quiet}>
          {money(tick)}
        </text>
      ))}
      <text x={(54 + width - 40) / 2} y={bottom + 38} textAnchor="middle" fontSize={12} fill={chartInk.quiet}>
        net cost a year
      </text>
      <text x={4} y={14} fontSize={12} fill={chartInk.quiet}>
        benefit, points without criteria made from cost
      </text>
      <path
        d={path(frontier) ?? ''}
        fill="none"
        stroke={chartInk.lead}
        strokeWidth={2}
        strokeDasharray="6 3"
        data-line=""
        data-frontier=""
      />
      {marks.map((mark) => {
        const place = { x: x(mark.cost), y: y(mark.benefit) };
        return (
          <g key={mark.key} data-row={mark.key}>
            <title>{mark.name}</title>
            {mark.reach === null ? (
              <path
                d="M0,-6 L6,0 L0,6 L-6,0 Z"
                transform={`translate(${place.x},${place.y})`}
                fill={mark.onFrontier ? chartInk.lead : chartInk.ground}
                stroke={chartInk.lead}
                strokeWidth={mark.key === activeKey ? 4 : 1.5}
                data-mark=""
                data-filled={mark.onFrontier ? '' : undefined}
              />
            ) : (
              <circle
                cx={place.x}
                cy={place.y}
                r={area(mark.reach)}
                fill={mark.onFrontier ? chartInk.lead : chartInk.ground}
                fillOpacity={mark.onFrontier ? 0.85 : 0.6}
                stroke={mark.onFrontier ? chartInk.lead : chartInk.ghost}
                strokeWidth={mark.key === activeKey ? 4 : 1.5}
                data-mark=""
                data-filled={mark.onFrontier ? '' : undefined}
              />
            )}
          </g>
        );
      })}
      {marks.map((mark, index) => {
        // After all marks, so that no bubble covers a label.
        const label = labels[index]!;
        return (
          <text
            key={mark.key}
            x={label.x + (mark.reach === null ? 9 : area(mark.reach) + 4)}
            y={label.y + 4}
            fontSize={12}
            fontWeight={mark.onFrontier ? 700 : 400}
            fill={chartInk.text}
            {...halo(chartInk.ground)}
          >
            {mark.code}
          </text>
        );
      })}
    </g>
  );
}

/** Labels stand to the right of their marks; those close together are moved apart. */
function labelPlaces(
  marks: readonly { readonly x: number; readonly y: number }[],
  range: readonly [number, number],
): { x: number; y: number }[] {
  const near = marks.map((mark) => Math.round(mark.x / 60));
  const places = marks.map((mark) => ({ ...mark }));
  for (const column of new Set(near)) {
    const members = marks.flatMap((_, index) => (near[index] === column ? [index] : []));
    const spread = spreadLabels(
      members.map((index) => marks[index]!.y),
      13,
      range,
    );
    members.forEach((index, position) => {
      places[index]!.y = spread[position]!;
    });
  }
  return places;
}
