import { useMemo, useRef } from 'react';
import type { PathProjection, StoryProjection } from '../../../shared/projection/projection-state';
import { drawStory, StoryDrawing } from './story-drawing';
import { pathPage, storyPages } from './story-pages';
import { useBox } from './use-box';
import { usePaging } from './use-paging';
import styles from './views.module.css';

/** The driver diagram on the wall; a page an outcome when the whole could not be read from the last row of chairs. */
export function StoryView({ view }: { readonly view: StoryProjection }) {
  const room = useRef<HTMLDivElement>(null);
  const space = useBox(room);
  const found = useMemo(() => storyPages(view, { ...space, measure: drawStory }), [view, space]);
  const { page, pages } = usePaging(found.length, 1);
  const shown = found[page];
  if (shown === undefined) {
    return (
      <div className={styles.centred}>
        <h1>The story has no boxes yet</h1>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <h1>{shown.title}</h1>
      <div ref={room} className={styles.room}>
        <StoryDrawing graph={shown.graph} space={space} mostScale={1.2} />
      </div>
      <p className={styles.pages}>{pages > 1 ? `${page + 1} of ${pages}` : ''}</p>
    </div>
  );
}

/** One path large: what it leads to in words, and what leads to it drawn. */
export function PathView({ view }: { readonly view: PathProjection }) {
  const room = useRef<HTMLDivElement>(null);
  const space = useBox(room);
  const { graph, leftOut } = useMemo(() => pathPage(view, { ...space, measure: drawStory }), [view, space]);
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.title}</h1>
        {view.outcomes.length > 0 && <p className={styles.notes}>leads to {view.outcomes.join(' · ')}</p>}
      </div>
      <div ref={room} className={styles.room}>
        {graph.nodes.length === 0 ? (
          <p className={styles.summary}>Nothing leads to it yet.</p>
        ) : (
          <StoryDrawing graph={graph} space={space} mostScale={2} />
        )}
      </div>
      <p className={styles.pages}>
        {leftOut > 0
          ? `${leftOut} ${leftOut === 1 ? 'box' : 'boxes'} further down are on the Story screen`
          : ''}
      </p>
    </div>
  );
}
