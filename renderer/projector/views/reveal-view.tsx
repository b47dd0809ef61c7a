import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { RevealProjection } from '../../../shared/projection/projection-state';
import { textWidth } from '../../charts/wrap-text';
import { useBox, wallText } from './use-box';
import styles from './views.module.css';

const sides = 110;
const plainRadius = 48;
/** A name of eight capitals fits in a dot of this size. */
const namedRadius = 72;
/** Names in dots are bold capitals as a rule: wider than the text the measure is made for. */
const boldCapitals = 1.25;

/** One cell: a dot a score, stacked where scores agree, the mean as a tick and the range as a bar. */
export function RevealView({ view }: { readonly view: RevealProjection }) {
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(room);
  const x = scaleLinear([view.scale.min, view.scale.max], [sides, width - sides]);
  const stacks = stacksOf(view);
  const tallest = Math.max(1, ...stacks.map(({ dots }) => dots.length));
  // The axis stands low enough for its labels and for the tallest stack above it.
  const base = height - 190;
  const radius = view.dots.some((dot) => dot.name !== null) ? namedRadius : plainRadius;
  // Dots of neighbouring values stand clear of one another.
  const apart = (width - 2 * sides) / Math.max(1, view.scale.max - view.scale.min) / 2.1;
  const step = Math.min(radius * 2.2, (base - 20) / tallest);
  const size = Math.min(radius, step / 2.1, Math.max(apart, plainRadius / 2));
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.option}</h1>
        <p className={styles.asked}>{view.criterion}</p>
        {view.question !== '' && <p className={styles.notes}>{view.question}</p>}
      </div>
      <div ref={room} className={styles.room}>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={inWords(view)}
        >
          <line x1={x(view.scale.min)} x2={x(view.scale.max)} y1={base} y2={base} className={styles.axis} />
          {ticksOf(view.scale).map((tick) => (
            <text key={tick} x={x(tick)} y={base + 46} textAnchor="middle" fontSize={30}>
              {tick}
            </text>
          ))}
          {view.range !== null && (
            <rect
              data-range=""
              className={styles.range}
              x={x(view.range.low) - size}
              y={base + 64}
              width={x(view.range.high) - x(view.range.low) + 2 * size}
              height={16}
              rx={8}
            />
          )}
          {stacks.map(({ value, dots }) =>
            dots.map((name, index) => (
              <g key={`${value}/${index}`} data-dot="">
                <circle className={styles.dot} cx={x(value)} cy={base - 14 - size - index * step} r={size} />
                {name !== null && (
                  <text
                    className={styles.dotName}
                    x={x(value)}
                    y={base - 6 - size - index * step}
                    textAnchor="middle"
                    fontSize={wallText.code}
                  >
                    {fitting(name, size * 2 - 14)}
                  </text>
                )}
              </g>
            )),
          )}
          {view.mean !== null && (
            <g data-mean="">
              <path
                className={styles.mean}
                d={`M${x(view.mean)},${base + 4} l14,24 h-28 z`}
                transform={`translate(0,82)`}
              />
              <text x={x(view.mean)} y={base + 152} textAnchor="middle" fontSize={34} fontWeight={650}>
                mean {view.mean.toFixed(1)}
              </text>
            </g>
          )}
        </svg>
      </div>
      <p className={styles.notes}>
        {[
          ...(view.range === null ? [] : [`From ${view.range.low} to ${view.range.high}`]),
          ...view.notes,
        ].join(' · ')}
      </p>
    </div>
  );
}

interface Stack {
  readonly value: number;
  readonly dots: readonly (string | null)[];
}

function stacksOf(view: RevealProjection): readonly Stack[] {
  const stacks = new Map<number, (string | null)[]>();
  for (const { value, name } of view.dots) stacks.set(value, [...(stacks.get(value) ?? []), name]);
  return [...stacks].map(([value, dots]) => ({ value, dots }));
}

function inWords({ option, criterion, dots, mean }: RevealProjection): string {
  const scores = dots.map(({ value, name }) => (name === null ? String(value) : `${name} ${value}`));
  const words = scores.length === 0 ? 'no scores shown' : scores.join(', ');
  return `${option} on ${criterion}: ${words}${mean === null ? '' : `; mean ${mean.toFixed(1)}`}`;
}

/** As much of a name as a dot has room for, at a size the last row can read. */
function fitting(name: string, room: number): string {
  let end = name.length;
  while (end > 1 && boldCapitals * textWidth(name.slice(0, end), wallText.code) > room) end -= 1;
  return name.slice(0, end);
}

function ticksOf({ min, max }: RevealProjection['scale']): readonly number[] {
  const span = max - min;
  if (Number.isInteger(span) && span <= 12)
    return Array.from({ length: span + 1 }, (_, index) => min + index);
  return [min, min + span / 2, max];
}
