import { memo } from 'react';
import { chartInk } from './palette';
import { wrapText } from './wrap-text';

export interface RowLabelProps {
  readonly rank: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly width: number;
}

const size = 12.5;
const rankRoom = 30;

/**
 * Rank and name of a row; a note takes the place of the name's second line. Rows of a chart that follows a slider keep them,
 * so they are laid out once.
 */
export const RowLabel = memo(function RowLabel({ rank, name, note, width }: RowLabelProps) {
  const lines = wrapText(name, width - rankRoom, size, note === undefined ? 2 : 1);
  const first = lines.length + (note === undefined ? 0 : 1) > 1 ? 14 : 21;
  return (
    <g>
      <title>{name}</title>
      <text x={rankRoom - 10} y={21} textAnchor="end" fontWeight={600} fill={chartInk.text}>
        {rank}
      </text>
      {lines.map((line, index) => (
        <text key={index} x={rankRoom} y={first + index * 14} fontSize={size} fill={chartInk.text}>
          {line}
        </text>
      ))}
      {note === undefined ? null : (
        <text x={rankRoom} y={28} fontSize={11} fill={chartInk.quiet}>
          {wrapText(note, width - rankRoom, 11, 1)[0]}
        </text>
      )}
    </g>
  );
});
