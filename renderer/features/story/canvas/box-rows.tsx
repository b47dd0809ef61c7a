import { BOX, type FactRow, rowHeight } from './box-text';
import { Sparkline } from './sparkline';
import styles from './story-box.module.css';

/** The facts under the words of a box, one under the other; `left` and `top` are where the first begins. */
export function BoxRows({
  rows,
  left,
  top,
}: {
  readonly rows: readonly FactRow[];
  readonly left: number;
  readonly top: number;
}) {
  let next = top + 4;
  return rows.map((row, at) => {
    const y = next;
    next += rowHeight(row);
    return (
      <g key={at} transform={`translate(${left} ${y})`}>
        <Row row={row} />
      </g>
    );
  });
}

const BASELINE = 13;

function Row({ row }: { readonly row: FactRow }) {
  const words = (text: string, x = 0, y = BASELINE) => (
    <text className={styles.facts} x={x} y={y} fontSize={BOX.small.size}>
      {text}
    </text>
  );
  switch (row.kind) {
    case 'text':
      return words(row.text);
    case 'evidence':
      return (
        <>
          {[0, 1, 2].map((bar) => (
            <rect
              key={bar}
              className={bar < row.bars ? styles.barFull : styles.barEmpty}
              x={bar * 6}
              y={BASELINE - 4 - bar * 3}
              width={4}
              height={4 + bar * 3}
            />
          ))}
          {words(row.text, 24)}
        </>
      );
    case 'measure':
      return (
        <>
          <path className={styles.measureSign} d="M1 13V8M5 13V4M9 13V1" />
          {words(row.name, 14)}
          {row.latest !== '' && (
            <g transform={`translate(14 ${BOX.small.line})`}>
              <g transform="translate(0 1)">
                <Sparkline points={row.points} width={BOX.spark.width} height={BOX.spark.height} />
              </g>
              {words(row.latest, BOX.spark.width + 10)}
            </g>
          )}
        </>
      );
  }
}
