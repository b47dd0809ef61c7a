import { type KeyboardEvent, memo, type MouseEvent, type PointerEvent } from 'react';
import type { StoryBox } from '../../../../shared/story/layout/story-layout';
import { classNames } from '../../../ui/class-names';
import type { RankMark } from '../editor/rank-marks';
import { BoxRows } from './box-rows';
import { BoxSigns } from './box-signs';
import { BOX, type BoxText, FAR } from './box-text';
import styles from './story-box.module.css';
import type { BoxDetail } from './view-window';

/** What a person can do with a box; one object for all boxes, so that an unchanged box is not drawn again. */
export interface BoxActions {
  readonly onFocus: (id: string) => void;
  readonly onMouseDown: (id: string, event: MouseEvent<SVGGElement>) => void;
  readonly onClick: (id: string, event: MouseEvent<SVGGElement>) => void;
  readonly onDoubleClick: (id: string) => void;
  readonly onPointerDown: (id: string, event: PointerEvent<SVGGElement>) => void;
  readonly onKeyDown: (id: string, event: KeyboardEvent) => void;
  readonly onToggle: (id: string) => void;
}

export interface StoryBoxViewProps {
  readonly id: string;
  readonly kind: string;
  readonly box: StoryBox;
  readonly text: BoxText;
  readonly detail: BoxDetail;
  /** The whole of it as a sentence, for screen readers. */
  readonly said: string;
  readonly selected: boolean;
  readonly marked: boolean;
  /** A box being dragged hovers over it: it would take it, or cannot. */
  readonly target: 'allowed' | 'refused' | undefined;
  /** How many boxes it helps, over the whole project. */
  readonly serves: number;
  /** Boxes its collapsing hides; 0 while it is open, undefined when it cannot be collapsed. */
  readonly hidden: number | undefined;
  readonly collapsed: boolean;
  readonly troubled: boolean;
  readonly rank: RankMark | undefined;
  readonly focusable: boolean;
  readonly actions: BoxActions;
}

/** One box: kind, words, facts, and signs with letters or shapes beside every colour; less of it from far away. */
export const StoryBoxView = memo(function StoryBoxView(props: StoryBoxViewProps) {
  const { id, box, text, detail, actions } = props;
  const left = -box.width / 2;
  const top = -box.height / 2;
  return (
    <g
      id={`box-${id}`}
      data-box={id}
      role="button"
      tabIndex={props.focusable ? 0 : -1}
      aria-label={props.said}
      aria-current={props.selected || undefined}
      className={classNames(
        styles.box,
        styles[props.kind],
        props.marked && styles.marked,
        props.target !== undefined && styles[props.target],
      )}
      transform={`translate(${box.x} ${box.y})`}
      onFocus={() => actions.onFocus(id)}
      onMouseDown={(event) => actions.onMouseDown(id, event)}
      onClick={(event) => actions.onClick(id, event)}
      onDoubleClick={() => actions.onDoubleClick(id)}
      onPointerDown={(event) => actions.onPointerDown(id, event)}
      onKeyDown={(event) => actions.onKeyDown(id, event)}
    >
      <rect
        className={styles.card}
        x={left}
        y={top}
        width={box.width}
        height={box.height}
        rx={8}
        fill={detail === 'mark' ? props.rank?.fill : undefined}
      />
      <path className={styles.edge} d={`M${left + 3} ${top + 8}V${top + box.height - 8}`} />
      {detail === 'full' && <FullBox {...props} left={left} top={top} text={text} />}
      {detail === 'words' && <FarWords lines={text.far.words} font={FAR.words} left={left} />}
      {detail === 'start' && <FarWords lines={text.far.start} font={FAR.start} left={left} />}
      {props.rank !== undefined && detail !== 'full' && (
        <FarRank rank={props.rank} right={left + box.width} top={top} />
      )}
      {detail !== 'mark' && props.hidden !== undefined && (
        <Toggle
          right={box.width / 2}
          collapsed={props.collapsed}
          hidden={props.hidden}
          onToggle={() => actions.onToggle(id)}
        />
      )}
    </g>
  );
});

function FullBox({ text, left, top, ...props }: StoryBoxViewProps & { left: number; top: number }) {
  const titleTop = top + BOX.padding + BOX.small.line;
  return (
    <>
      <text
        className={styles.kind}
        x={left + BOX.padding}
        y={top + BOX.padding + 11}
        fontSize={BOX.small.size}
      >
        {text.kind}
      </text>
      {text.title.map((line, at) => (
        <text
          key={at}
          className={styles.title}
          x={left + BOX.padding}
          y={titleTop + at * BOX.title.line + 15}
          fontSize={BOX.title.size}
        >
          {line}
        </text>
      ))}
      <BoxRows
        rows={text.rows}
        left={left + BOX.padding}
        top={titleTop + text.title.length * BOX.title.line}
      />
      <BoxSigns
        rank={props.rank}
        troubled={props.troubled}
        serves={props.serves}
        right={left + props.box.width}
        top={top}
      />
    </>
  );
}

interface FarWordsProps {
  readonly lines: readonly string[];
  readonly font: { readonly size: number; readonly line: number };
  readonly left: number;
}

/** Words large enough to be read from further away, in the middle of the box. */
function FarWords({ lines, font, left }: FarWordsProps) {
  const first = -((lines.length - 1) * font.line) / 2 + font.size * 0.34;
  return lines.map((line, at) => (
    <text
      key={at}
      className={styles.title}
      x={left + BOX.padding}
      y={first + at * font.line}
      fontSize={font.size}
    >
      {line}
    </text>
  ));
}

/** The rank beside a box that is too small for its signs. */
function FarRank({
  rank,
  right,
  top,
}: {
  readonly rank: RankMark;
  readonly right: number;
  readonly top: number;
}) {
  return (
    <g transform={`translate(${right - 62} ${top - 22})`} className={styles.rank}>
      <rect width={70} height={40} rx={20} fill={rank.fill} />
      <text x={35} y={29} fontSize={26} textAnchor="middle" fill={rank.ink}>
        {rank.label}
      </text>
    </g>
  );
}

interface ToggleProps {
  readonly right: number;
  readonly collapsed: boolean;
  readonly hidden: number;
  readonly onToggle: () => void;
}

/** The button at the right edge that collapses or opens; collapsed, it says how many boxes are hidden. */
function Toggle({ right, collapsed, hidden, onToggle }: ToggleProps) {
  return (
    <g
      className={styles.toggle}
      transform={`translate(${right} 0)`}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <circle className={styles.reach} r={16} />
      {collapsed ? (
        <>
          <rect x={-12} y={-11} width={24 + 8 * String(hidden).length} height={22} rx={11} />
          <text x={-5} y={5} fontSize={13}>
            +{hidden}
          </text>
        </>
      ) : (
        <>
          <circle r={10} />
          <path d="M-4 0H4" />
        </>
      )}
    </g>
  );
}
