import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import type { ProjectionView } from '../../../shared/projection/projection-state';
import { seriesShape, seriesStyle } from '../../charts/palette';
import { PointShape } from '../../charts/point-shape';
import { spreadLabels } from '../../charts/spread-labels';
import { wrapText } from '../../charts/wrap-text';
import { useBox, wallText } from './use-box';
import styles from './views.module.css';

type SweepProjection = Extract<ProjectionView, { kind: 'sweep' }>;

const dashes = ['', '20 8', '5 8', '24 8 5 8', '12 12', '3 10'] as const;

/** Totals as one weight goes from 0 to 100%, with the weight of now and each change of first place marked. */
export function SweepView({ view }: { readonly view: SweepProjection }) {
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(room);
  const totals = view.lines.flatMap((entry) => entry.points.map(([, total]) => total));
  const labels = width * 0.3;
  const [top, bottom] = [56, height - 90];
  const x = scaleLinear([0, 1], [60, width - labels]);
  const y = scaleLinear([Math.min(...totals, 100), Math.max(...totals, 0)], [bottom, top]).nice();
  const path = line<readonly [number, number]>(
    ([share]) => x(share),
    ([, total]) => y(total),
  );
  const ends = view.lines.map((entry) => y(entry.points.at(-1)?.[1] ?? 0));
  const places = spreadLabels(ends, 36, [top, bottom]);
  return (
    <div className={styles.stack}>
      <h1>{view.finding}</h1>
      <div ref={room} className={styles.room}>
        {view.lines.length > 0 && (
          <svg
            className={styles.drawing}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={view.finding}
          >
            {y.ticks(5).map((tick) => (
              <g key={tick}>
                <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className={styles.grid} />
                <text x={x(0) - 12} y={y(tick) + 8} textAnchor="end" fontSize={wallText.small}>
                  {tick}
                </text>
              </g>
            ))}
            {x.ticks(5).map((tick) => (
              <text key={tick} x={x(tick)} y={bottom + 38} textAnchor="middle" fontSize={wallText.small}>
                {Math.round(tick * 100)}%
              </text>
            ))}
            <text x={x(0.5)} y={bottom + 76} textAnchor="middle" fontSize={wallText.box}>
              total points, as the weight of {view.criterion} moves
            </text>
            <line x1={x(view.now)} x2={x(view.now)} y1={top - 10} y2={bottom} className={styles.now} />
            <text x={x(view.now)} y={top - 20} textAnchor="middle" fontSize={wallText.box} fontWeight={650}>
              now {(view.now * 100).toFixed(0)}%
            </text>
            {view.lines.map((entry, index) => {
              const style = seriesStyle(index);
              const end = entry.points.at(-1);
              return (
                <g key={entry.key} data-series={entry.key}>
                  <path
                    d={path(entry.points) ?? ''}
                    fill="none"
                    stroke={style.fill}
                    strokeWidth={5}
                    strokeDasharray={dashes[index % dashes.length]}
                  />
                  {end !== undefined && (
                    <g transform={`translate(${x(end[0])},${y(end[1])}) scale(2)`}>
                      <PointShape x={0} y={0} shape={seriesShape(index)} fill={style.fill} />
                    </g>
                  )}
                  <line
                    x1={x(1) + 14}
                    x2={x(1) + 36}
                    y1={ends[index]}
                    y2={places[index]}
                    className={styles.grid}
                  />
                  <text x={x(1) + 44} y={(places[index] ?? 0) + 9} fontSize={wallText.box}>
                    {wrapText(entry.name, labels - 50, wallText.box, 1)[0]}
                  </text>
                </g>
              );
            })}
            {view.changes.map((change) => (
              <g key={change.share} data-change="">
                <circle cx={x(change.share)} cy={y(change.total)} r={11} className={styles.crossing} />
                <text
                  x={x(change.share)}
                  y={y(change.total) - 24}
                  textAnchor="middle"
                  fontSize={wallText.box}
                  fontWeight={650}
                >
                  {change.label}
                </text>
              </g>
            ))}
          </svg>
        )}
      </div>
      <p className={styles.pages} />
    </div>
  );
}
