import { useMemo } from 'react';
import type { StoryProjection } from '../../../shared/projection/projection-state';
import { layoutStory } from '../../../shared/story/layout/layout-story';
import styles from './views.module.css';

const box = { width: 260, height: 76 };
const margin = 12;

/** The driver diagram, laid out for the whole wall and scaled to fit; its boxes wrap their own words. */
export function StoryView({ view }: { readonly view: StoryProjection }) {
  const layout = useMemo(() => layoutStory(view, new Map(view.nodes.map((node) => [node.id, box]))), [view]);
  if (view.nodes.length === 0) {
    return (
      <div className={styles.centred}>
        <h1>The story has no boxes yet</h1>
      </div>
    );
  }
  const boxes = [...layout.nodes.values()];
  const left = Math.min(...boxes.map((at) => at.x - at.width / 2)) - margin;
  const top = Math.min(...boxes.map((at) => at.y - at.height / 2)) - margin;
  const right = Math.max(...boxes.map((at) => at.x + at.width / 2)) + margin;
  const bottom = Math.max(...boxes.map((at) => at.y + at.height / 2)) + margin;
  return (
    <svg
      className={styles.story}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      role="img"
      aria-label={`Driver diagram with ${view.nodes.length} boxes and ${view.links.length} links`}
    >
      {layout.links.map((link) => (
        <polyline
          key={`${link.child}-${link.parent}`}
          className={styles.link}
          points={link.points.map((point) => `${point.x},${point.y}`).join(' ')}
        />
      ))}
      {view.nodes.map((node) => {
        const at = layout.nodes.get(node.id);
        if (!at) return null;
        return (
          <foreignObject
            key={node.id}
            x={at.x - at.width / 2}
            y={at.y - at.height / 2}
            width={at.width}
            height={at.height}
          >
            <div className={styles.box} data-kind={node.kind}>
              <span>{node.title}</span>
            </div>
          </foreignObject>
        );
      })}
    </svg>
  );
}
