import type { StoryGraph } from '../../../shared/story/graph';
import { layoutStory } from '../../../shared/story/layout/layout-story';
import { countOf } from '../../../shared/findings/figures-in-words';
import { wrapText } from '../../charts/wrap-text';
import { type Box, wallText } from './use-box';
import styles from './views.module.css';

const boxWidth = 380;
/** `wrapText` reckons with wide letters; a box has room beside its words for the line that turns out longer. */
const wordsWidth = boxWidth - 12;
const lineHeight = 31;
const linesInBox = 3;

interface StoryDrawingProps {
  readonly graph: StoryGraph;
  readonly space: Box;
  /** Boxes grow to fill the wall, but no further than this. */
  readonly mostScale: number;
}

/** Boxes and links of one page of the story, as large as the space allows. */
export function StoryDrawing({ graph, space, mostScale }: StoryDrawingProps) {
  const drawing = drawStory(graph);
  const scale = Math.min(mostScale, space.width / drawing.width, space.height / drawing.height);
  const down = (space.height - drawing.height * scale) / 2;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${space.width} ${space.height}`}
      role="img"
      aria-label={`Driver diagram with ${countOf(graph.nodes.length, 'box', 'boxes')} and ${countOf(graph.links.length, 'link')}: ${graph.nodes
        .map((node) => node.title)
        .join('; ')}`}
    >
      <g transform={`translate(0,${down}) scale(${scale}) translate(${-drawing.left},${-drawing.top})`}>
        {drawing.links.map((link, index) => (
          <path key={index} className={styles.link} d={link} />
        ))}
        {drawing.boxes.map((box) => (
          <g key={box.id} transform={`translate(${box.x},${box.y})`} data-kind={box.kind}>
            <rect className={styles.box} width={box.width} height={box.height} rx={8} />
            {box.lines.map((line, index) => (
              <text
                key={index}
                className={styles.boxText}
                x={20}
                y={36 + index * lineHeight}
                fontSize={wallText.box}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </g>
    </svg>
  );
}

interface Drawing extends Box {
  readonly left: number;
  readonly top: number;
  readonly links: readonly string[];
  readonly boxes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly string[];
  }[];
}

/** Where everything stands, in units of a wall 1080 high before it is scaled. */
export function drawStory(graph: StoryGraph): Drawing {
  const lines = new Map(
    graph.nodes.map((node) => [node.id, wrapText(node.title, wordsWidth, wallText.box, linesInBox)]),
  );
  const sizes = new Map(
    [...lines].map(([id, text]) => [id, { width: boxWidth, height: text.length * lineHeight + 22 }]),
  );
  const layout = layoutStory(graph, sizes);
  const boxes = graph.nodes.flatMap((node) => {
    const at = layout.nodes.get(node.id);
    if (!at) return [];
    const { width, height } = at;
    const corner = { x: at.x - width / 2, y: at.y - height / 2 };
    return [{ id: node.id, kind: node.kind, ...corner, width, height, lines: lines.get(node.id) ?? [] }];
  });
  const left = boxes.reduce((least, box) => Math.min(least, box.x), Infinity) - 4;
  const top = boxes.reduce((least, box) => Math.min(least, box.y), Infinity) - 4;
  return {
    left,
    top,
    width: boxes.reduce((most, box) => Math.max(most, box.x + box.width - left + 4), 1),
    height: boxes.reduce((most, box) => Math.max(most, box.y + box.height - top + 4), 1),
    links: layout.links.map((link) =>
      link.points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x},${point.y}`).join(' '),
    ),
    boxes,
  };
}
