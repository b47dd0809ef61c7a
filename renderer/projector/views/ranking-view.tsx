import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { RankingProjection } from '../../../shared/projection/projection-state';
import { Mark } from '../../charts/mark';
import { seriesStyle } from '../../charts/palette';
import { SlidingGroup } from '../../charts/sliding-group';
import { TextureDefinitions } from '../../charts/textures';
import { useSettled } from '../../charts/use-settled';
import { textWidth, wrapText } from '../../charts/wrap-text';
import { useBox, wallText } from './use-box';
import { usePaging } from './use-paging';
import styles from './views.module.css';

/** At most this many rows on a wall (guide: never scroll, page). */
const rowsAPage = 9;
const keyLine = 38;

type Row = RankingProjection['rows'][number];
type Criterion = RankingProjection['criteria'][number];

/** The ranking for a room: the finding on top, one bar an option made of its criteria. Values follow, places settle. */
export function RankingView({ view }: { readonly view: RankingProjection }) {
  const { page, pages } = usePaging(view.rows.length, rowsAPage);
  const room = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(room);
  const ordered = useSettledRows(view.rows);
  const rows = ordered.slice(page * rowsAPage, (page + 1) * rowsAPage);
  const key = keyEntries(view.criteria, width);
  const top = ((key.at(-1)?.line ?? 0) + 1) * keyLine + 14;
  // A short page keeps its rows together instead of spreading them over the wall.
  const rowHeight = Math.min(88, (height - top) / Math.max(rows.length, 5));
  const names = width * 0.42;
  const namesWidth = names - 90;
  const fit = view.rows.every(({ title }) => wrapText(title, namesWidth, wallText.name).length === 1);
  const nameSize = fit ? wallText.name : wallText.longName;
  const x = scaleLinear([0, 100], [names, width - 130]);
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.finding}</h1>
        {view.notes.length > 0 && <p className={styles.notes}>{view.notes.join(' · ')}</p>}
      </div>
      <div ref={room} className={styles.room}>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={rows
            .map((row) => `${rankText(row, view.rows)} ${row.title}, ${row.total?.toFixed(1) ?? 'no total'}`)
            .join('; ')}
        >
          <TextureDefinitions prefix="wall" />
          {key.map((entry, index) => (
            <g key={entry.criterion.key} transform={`translate(${entry.x},${entry.line * keyLine})`}>
              <Mark x={0} y={4} width={24} height={24} style={seriesStyle(index)} prefix="wall" />
              <text x={34} y={25} fontSize={wallText.small}>
                {keyWords(entry.criterion)}
              </text>
            </g>
          ))}
          {rows.map((row, index) => (
            <SlidingGroup key={row.key} place={index} y={top + index * rowHeight} duration={600}>
              <g data-option={row.key}>
                <text
                  x={56}
                  y={rowHeight / 2 + 14}
                  textAnchor="end"
                  fontSize={wallText.name}
                  fontWeight={650}
                >
                  {rankText(row, view.rows)}
                </text>
                <Name title={row.title} width={namesWidth} size={nameSize} middle={rowHeight / 2} />
                <Bar row={row} criteria={view.criteria} x={x} height={rowHeight} />
              </g>
            </SlidingGroup>
          ))}
        </svg>
      </div>
      <p className={styles.pages}>
        {['Points out of 100', ...(pages > 1 ? [placesOf(page, rows.length, view.rows.length)] : [])].join(
          ' · ',
        )}
      </p>
    </div>
  );
}

/** The same size for every name, so that a long one does not look like a lesser one: on two lines if need be. */
function Name({ title, width, size, middle }: NameProps) {
  const lines = wrapText(title, width, size, 2);
  const top = middle + size * 0.35 - ((lines.length - 1) * size * 1.1) / 2;
  return lines.map((line, index) => (
    <text key={index} x={76} y={top + index * size * 1.1} fontSize={size}>
      {line}
    </text>
  ));
}

interface NameProps {
  readonly title: string;
  readonly width: number;
  readonly size: number;
  readonly middle: number;
}

function placesOf(page: number, shown: number, all: number): string {
  return `${page * rowsAPage + 1}–${page * rowsAPage + shown} of ${all}`;
}

function Bar(props: {
  readonly row: Row;
  readonly criteria: readonly Criterion[];
  readonly x: (points: number) => number;
  readonly height: number;
}) {
  const { row, criteria, x, height } = props;
  const thick = Math.min(46, height * 0.62);
  const y = (height - thick) / 2;
  let from = 0;
  return (
    <g>
      {criteria.map(({ key, code }, index) => {
        const start = from;
        from += row.contributions[index] ?? 0;
        const wide = x(from) - x(start);
        const style = seriesStyle(index);
        return wide < 4 ? null : (
          <g key={key}>
            <Mark x={x(start) + 1.5} y={y} width={wide - 3} height={thick} style={style} prefix="wall" />
            {!style.textured && wide > textWidth(code, wallText.code) + 16 ? (
              <text
                x={x(start) + wide / 2}
                y={y + thick / 2 + 8}
                textAnchor="middle"
                fontSize={wallText.code}
                fill={style.ink}
              >
                {code}
              </text>
            ) : null}
          </g>
        );
      })}
      <text x={x(from) + 14} y={height / 2 + 13} fontSize={36} fontWeight={650}>
        {row.total?.toFixed(1) ?? 'no total'}
      </text>
    </g>
  );
}

function keyWords(criterion: Criterion): string {
  const name = criterion.code === criterion.label ? criterion.label : `${criterion.code} ${criterion.label}`;
  return `${name} ${Math.round(criterion.percent)}%`;
}

function keyEntries(criteria: readonly Criterion[], width: number) {
  let x = 0;
  let line = 0;
  return criteria.map((criterion) => {
    const wide = textWidth(keyWords(criterion), wallText.small) + 70;
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const placed = { criterion, x, line };
    x += wide;
    return placed;
  });
}

function rankText(row: Row, rows: readonly Row[]): string {
  if (row.rank === null) return '–';
  return rows.filter((other) => other.rank === row.rank).length > 1 ? `=${row.rank}` : String(row.rank);
}

/** Values of now in the order in which they last stood still: no row moves while a weight does. */
function useSettledRows(rows: readonly Row[]): readonly Row[] {
  const order = rows.map((row) => row.key);
  const settled = useSettled(order, rows.map(({ key, total }) => `${key} ${total}`).join());
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return settled.flatMap((key) => byKey.get(key) ?? []);
}
