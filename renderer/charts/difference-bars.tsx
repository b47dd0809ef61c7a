import { scaleLinear } from 'd3-scale';
import { Mark } from './mark';
import { chartInk, halo, seriesStyle } from './palette';
import { RowGround } from './row-ground';
import { wrapText } from './wrap-text';

export interface DifferenceBar {
  readonly key: string;
  readonly label: string;
  /** Where the bar starts and ends, in points; from 0 for a difference, from the low to the high end for a tornado. */
  readonly from: number;
  readonly to: number;
  /** Words at either end of the bar. */
  readonly fromWords?: string;
  readonly toWords: string;
}

export interface DifferenceBarsProps {
  readonly width: number;
  readonly prefix: string;
  readonly activeKey: string | undefined;
  readonly bars: readonly DifferenceBar[];
  /** What the upright line at zero means, and which way is which. */
  readonly zeroWords: string;
  readonly leftWords: string;
  readonly rightWords: string;
  /** The value as things stand: a second upright line. */
  readonly now?: { readonly at: number; readonly words: string };
}

const rowHeight = 30;
const head = 46;

export function differenceBarsHeight(bars: readonly unknown[]): number {
  return head + bars.length * rowHeight + 10;
}

/** Bars to both sides of zero: advantages to the right, disadvantages to the left, widest or greatest first. */
export function DifferenceBars(props: DifferenceBarsProps) {
  const { width, prefix, bars } = props;
  const left = Math.min(230, width * 0.32);
  const ends = bars.flatMap((bar) => [bar.from, bar.to]);
  const least = Math.min(0, ...ends, props.now?.at ?? 0);
  const most = Math.max(0, ...ends, props.now?.at ?? 0);
  const x = scaleLinear([least, most === least ? least + 1 : most], [left + 96, width - 100]);
  const bottom = head + bars.length * rowHeight;
  return (
    <g>
      <text x={x(0) - 8} y={14} textAnchor="end" fontSize={12} fill={chartInk.quiet}>
        {least < 0 ? `← ${props.leftWords}` : ''}
      </text>
      <text x={x(0) + 8} y={14} fontSize={12} fill={chartInk.quiet}>
        {props.rightWords} →
      </text>
      <text x={x(0)} y={34} textAnchor="middle" fontSize={11} fill={chartInk.quiet}>
        {props.zeroWords}
      </text>
      {bars.map((bar, index) => {
        const low = Math.min(bar.from, bar.to);
        const high = Math.max(bar.from, bar.to);
        return (
          <g key={bar.key} transform={`translate(0,${head + index * rowHeight})`} data-row={bar.key}>
            <RowGround width={width} height={rowHeight} active={bar.key === props.activeKey} />
            <text x={0} y={20} fontSize={12.5} fill={chartInk.text}>
              {wrapText(bar.label, left, 12.5, 1)[0]}
              <title>{bar.label}</title>
            </text>
            {low < 0 ? (
              <Mark
                x={x(low)}
                y={6}
                width={x(Math.min(0, high)) - x(low)}
                height={18}
                style={seriesStyle(3)}
                prefix={prefix}
              />
            ) : null}
            {high > 0 ? (
              <Mark
                x={x(Math.max(0, low))}
                y={6}
                width={x(high) - x(Math.max(0, low))}
                height={18}
                style={seriesStyle(0)}
                prefix={prefix}
              />
            ) : null}
          </g>
        );
      })}
      <line
        x1={x(0)}
        x2={x(0)}
        y1={head - 8}
        y2={bottom}
        stroke={chartInk.text}
        strokeWidth={1.5}
        data-line=""
      />
      {props.now === undefined ? null : (
        <g data-now="">
          <line
            x1={x(props.now.at)}
            x2={x(props.now.at)}
            y1={head - 8}
            y2={bottom}
            stroke={chartInk.text}
            strokeDasharray="4 3"
            data-line=""
          />
          <text
            x={x(props.now.at)}
            y={34}
            textAnchor="middle"
            fontSize={11}
            fontWeight={600}
            fill={chartInk.text}
          >
            {props.now.words}
          </text>
        </g>
      )}
      {/* After the lines, so that none of them strikes a word through. */}
      {bars.map((bar, index) => {
        const [low, high] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
        const lowWords = bar.from <= bar.to ? bar.fromWords : bar.toWords;
        const highWords = bar.from <= bar.to ? bar.toWords : bar.fromWords;
        const words = {
          y: head + index * rowHeight + 20,
          fontSize: 11.5,
          fill: chartInk.text,
          ...halo(chartInk.ground),
        } as const;
        return (
          <g key={bar.key} data-ends={bar.key}>
            <text x={x(low) - 6} textAnchor="end" {...words}>
              {lowWords ?? ''}
            </text>
            <text x={x(high) + 6} {...words}>
              {highWords ?? ''}
            </text>
          </g>
        );
      })}
    </g>
  );
}
