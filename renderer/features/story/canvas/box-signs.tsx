import type { RankMark } from '../editor/rank-marks';
import styles from './story-box.module.css';

export interface BoxSignsProps {
  readonly rank: RankMark | undefined;
  readonly troubled: boolean;
  /** How many boxes it helps. */
  readonly serves: number;
  readonly right: number;
  readonly top: number;
}

/** The signs in the top right corner: rank of a scored option, something to check, a box that serves several. */
export function BoxSigns({ rank, troubled, serves, right, top }: BoxSignsProps) {
  let edge = right - 8;
  const signs = [];
  if (rank !== undefined) {
    edge -= 38;
    signs.push(
      <g key="rank" transform={`translate(${edge} ${top + 6})`} className={styles.rank}>
        <rect width={38} height={20} rx={10} fill={rank.fill} />
        <text x={19} y={14.5} fontSize={13} textAnchor="middle" fill={rank.ink}>
          {rank.label}
        </text>
      </g>,
    );
    edge -= 6;
  }
  if (troubled) {
    edge -= 16;
    signs.push(
      <path
        key="check"
        className={styles.trouble}
        transform={`translate(${edge} ${top + 8})`}
        d="M8 1L15.5 14.5H0.5ZM8 5.5v4.2M8 12.2h.01"
      />,
    );
    edge -= 6;
  }
  if (serves > 1) {
    edge -= 66;
    signs.push(
      <g key="serves" transform={`translate(${edge} ${top + 6})`} className={styles.serves}>
        <rect width={66} height={20} rx={10} />
        <text x={33} y={14.5} fontSize={13} textAnchor="middle">
          serves {serves}
        </text>
      </g>,
    );
  }
  return signs;
}
