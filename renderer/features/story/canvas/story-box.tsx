import type { KeyboardEvent } from 'react';
import type { StoryNode } from '../../../../shared/story/graph';
import type { StoryBox } from '../../../../shared/story/layout/story-layout';
import { classNames } from '../../../ui/class-names';
import { BOX, type BoxText } from './box-text';
import type { RankMark } from '../editor/rank-marks';
import styles from './story-canvas.module.css';

export interface StoryBoxViewProps {
  readonly node: StoryNode;
  readonly box: StoryBox;
  readonly text: BoxText;
  readonly sentence: string;
  readonly selected: boolean;
  /** How many boxes it helps, over the whole project. */
  readonly serves: number;
  /** It can be collapsed: something helps it and it is no outcome. */
  readonly collapsible: boolean;
  readonly collapsed: boolean;
  readonly troubled: boolean;
  readonly rank: RankMark | undefined;
  readonly focusable: boolean;
  readonly onSelect: () => void;
  readonly onRename: () => void;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One box: kind, words, facts, and signs with letters or shapes beside every colour. */
export function StoryBoxView(props: StoryBoxViewProps) {
  const { node, box, text, sentence, selected, serves, collapsed, collapsible, troubled, rank } = props;
  const left = -box.width / 2;
  const top = -box.height / 2;
  const titleTop = top + BOX.padding + BOX.smallLine;
  const factsTop = titleTop + text.title.length * BOX.titleLine;
  const said = [
    sentence,
    serves > 1 ? `Serves ${serves}.` : '',
    rank === undefined ? '' : `${rank.words}.`,
    troubled ? 'Something to check.' : '',
    collapsed ? 'Collapsed.' : '',
  ].join(' ');
  return (
    <g
      id={`box-${node.id}`}
      data-box={node.id}
      role="button"
      tabIndex={props.focusable ? 0 : -1}
      aria-label={said.trim()}
      aria-current={selected || undefined}
      className={classNames(styles.box, styles[node.kind], selected && styles.selected)}
      transform={`translate(${box.x} ${box.y})`}
      onFocus={props.onSelect}
      onClick={(event) => {
        event.currentTarget.focus({ preventScroll: true });
        props.onSelect();
      }}
      onDoubleClick={props.onRename}
      onKeyDown={props.onKeyDown}
    >
      <rect className={styles.card} x={left} y={top} width={box.width} height={box.height} rx={8} />
      <path className={styles.edge} d={`M${left + 3} ${top + 8}V${top + box.height - 8}`} />
      <text
        className={styles.kind}
        x={left + BOX.padding}
        y={top + BOX.padding + 11}
        fontSize={BOX.smallSize}
      >
        {text.kind}
      </text>
      {text.title.map((line, at) => (
        <text
          key={at}
          className={styles.title}
          x={left + BOX.padding}
          y={titleTop + at * BOX.titleLine + 15}
          fontSize={BOX.titleSize}
        >
          {line}
        </text>
      ))}
      {text.facts.map((line, at) => (
        <text
          key={at}
          className={styles.facts}
          x={left + BOX.padding}
          y={factsTop + at * BOX.smallLine + 13}
          fontSize={BOX.smallSize}
        >
          {line}
        </text>
      ))}
      <Signs {...props} left={left} top={top} />
      {collapsible && (
        <g
          className={styles.toggle}
          transform={`translate(${box.width / 2} 0)`}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle();
          }}
        >
          <circle r={9} />
          <path d={collapsed ? 'M-4 0H4M0 -4V4' : 'M-4 0H4'} />
        </g>
      )}
    </g>
  );
}

function Signs({
  box,
  serves,
  troubled,
  rank,
  left,
  top,
}: StoryBoxViewProps & { left: number; top: number }) {
  let right = left + box.width - 8;
  const signs = [];
  if (rank !== undefined) {
    right -= 34;
    signs.push(
      <g key="rank" transform={`translate(${right} ${top + 6})`} className={styles.rank}>
        <rect width={34} height={18} rx={9} fill={rank.fill} />
        <text x={17} y={13} fontSize={12} textAnchor="middle" fill={rank.ink}>
          {rank.label}
        </text>
      </g>,
    );
    right -= 6;
  }
  if (troubled) {
    right -= 16;
    signs.push(
      <path
        key="check"
        className={styles.trouble}
        transform={`translate(${right} ${top + 7})`}
        d="M8 1L15.5 14.5H0.5ZM8 5.5v4.2M8 12.2h.01"
      />,
    );
    right -= 6;
  }
  if (serves > 1) {
    right -= 58;
    signs.push(
      <g key="serves" transform={`translate(${right} ${top + 6})`} className={styles.serves}>
        <rect width={58} height={18} rx={9} />
        <text x={29} y={13} fontSize={12} textAnchor="middle">
          serves {serves}
        </text>
      </g>,
    );
  }
  return signs;
}
