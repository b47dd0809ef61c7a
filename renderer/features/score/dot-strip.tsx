import styles from './disagreement.module.css';

export interface DotStripProps {
  readonly label: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly mean: number;
  /** One a score; an empty name is an anonymous dot. */
  readonly dots: readonly { readonly value: number; readonly name: string }[];
}

const width = 320;
const padding = 18;
const height = 20;
/** A dot grows sideways with its letters, so that they stand inside it. */
const letterWidth = 7;
const rowHeight = 22;

/** One dot a partner on the criterion's scale, stacked where scores agree; a tick at the mean. */
export function DotStrip({ label, scale, mean, dots }: DotStripProps) {
  const x = (value: number) =>
    padding + ((value - scale.min) / (scale.max - scale.min || 1)) * (width - 2 * padding);
  const stacks = new Map<number, { readonly value: number; readonly name: string }[]>();
  for (const dot of dots) stacks.set(dot.value, [...(stacks.get(dot.value) ?? []), dot]);
  const tallest = Math.max(...[...stacks.values()].map((stack) => stack.length));
  const base = tallest * rowHeight + 8;
  const sorted = [...dots].sort((a, b) => a.value - b.value);
  const sentence = sorted
    .map(({ value, name }) => (name === '' ? `${value}` : `${name} ${value}`))
    .join(', ');
  const ticks = ticksOf(scale);
  const initials = initialsOf(dots.map((dot) => dot.name));
  const longest = Math.max(0, ...[...initials.values()].map((letters) => letters.length));
  const dotWidth = Math.max(height, longest * letterWidth + 9);
  return (
    <svg
      role="img"
      aria-label={`${label}: ${sentence}; mean ${mean.toFixed(1)}`}
      viewBox={`0 0 ${width} ${base + 24}`}
      className={styles.strip}
    >
      <line x1={padding} x2={width - padding} y1={base} y2={base} className={styles.axis} />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={base + 18} className={styles.tick}>
          {tick}
        </text>
      ))}
      <line x1={x(mean)} x2={x(mean)} y1={base - 14} y2={base + 5} className={styles.mean} />
      {[...stacks].flatMap(([value, stack]) =>
        stack.map((dot, index) => (
          <g key={`${value}/${dot.name}/${index}`}>
            <rect
              x={x(value) - dotWidth / 2}
              y={base - 13 - height / 2 - index * rowHeight}
              width={dotWidth}
              height={height}
              rx={height / 2}
              className={styles.dot}
            >
              <title>{dot.name === '' ? value : `${dot.name}: ${value}`}</title>
            </rect>
            {dot.name !== '' && (
              <text x={x(value)} y={base - 9.5 - index * rowHeight} className={styles.initial}>
                {initials.get(dot.name)}
              </text>
            )}
          </g>
        )),
      )}
    </svg>
  );
}

function ticksOf({ min, max }: { readonly min: number; readonly max: number }): readonly number[] {
  const span = max - min;
  if (Number.isInteger(span) && span <= 12)
    return Array.from({ length: span + 1 }, (_, index) => min + index);
  return [min, min + span / 2, max];
}

/** The shortest beginnings that tell the names apart, at most three letters: COUNCIL and COLLEGE give COU and COL. */
function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  const length = [1, 2, 3].find(
    (count) => new Set(distinct.map((name) => name.slice(0, count))).size === distinct.length,
  );
  return new Map(distinct.map((name) => [name, name.slice(0, length ?? 3)]));
}
