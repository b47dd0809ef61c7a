import { memo } from 'react';
import type { ContributionSeries } from './contribution-data';
import { Mark } from './mark';
import { chartInk, seriesStyle } from './palette';
import { textWidth } from './wrap-text';

const lineHeight = 20;

interface KeyEntry {
  readonly series: ContributionSeries;
  readonly index: number;
  readonly x: number;
  readonly line: number;
}

interface SeriesKeyProps {
  readonly series: readonly ContributionSeries[];
  readonly width: number;
  readonly prefix: string;
}

/** What the codes inside the bars stand for, in the order of the bars; part of the picture so that copies keep it. */
export const SeriesKey = memo(function SeriesKey(props: SeriesKeyProps) {
  return (
    <g data-key="">
      {entries(props.series, props.width).map(({ series, index, x, line }) => (
        <g key={series.key} transform={`translate(${x},${line * lineHeight})`}>
          <Mark x={0} y={3} width={12} height={12} style={seriesStyle(index)} prefix={props.prefix} />
          <text x={18} y={14} fontSize={12} fill={chartInk.text}>
            {words(series)}
          </text>
        </g>
      ))}
    </g>
  );
});

export function seriesKeyHeight(series: readonly ContributionSeries[], width: number): number {
  const last = entries(series, width).at(-1);
  return last === undefined ? 0 : (last.line + 1) * lineHeight + 4;
}

function words(series: ContributionSeries): string {
  return series.code === series.name ? series.name : `${series.code} ${series.name}`;
}

function entries(series: readonly ContributionSeries[], width: number): KeyEntry[] {
  let x = 0;
  let line = 0;
  return series.map((entry, index) => {
    const wide = 18 + textWidth(words(entry), 12) + 16;
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const placed = { series: entry, index, x, line };
    x += wide;
    return placed;
  });
}
