import { memo } from 'react';
import { linkKey, type StoryLink } from '../../../../shared/story/graph';
import { linkPath } from '../../../../shared/story/layout/link-path';
import type { StoryLayoutLink } from '../../../../shared/story/layout/story-layout';
import { classNames } from '../../../ui/class-names';
import styles from './story-links.module.css';
import { linkInWindow, type ViewWindow } from './view-window';

export interface StoryLinksProps {
  readonly links: readonly StoryLayoutLink[];
  readonly known: ReadonlyMap<string, StoryLink>;
  readonly shown: ReadonlyMap<string, unknown>;
  readonly selected: string | undefined;
  readonly view: ViewWindow;
}

/** The lines between boxes: dashed when weak, dotted when they work against, marked when they run in a circle. */
export const StoryLinks = memo(function StoryLinks({ links, known, shown, selected, view }: StoryLinksProps) {
  return links.map(({ child, parent, points }) => {
    if (!shown.has(child) || !shown.has(parent) || !linkInWindow(points, view)) return null;
    const link = known.get(linkKey(child, parent));
    const backwards = (points.at(-1)?.x ?? 0) < (points[0]?.x ?? 0);
    return (
      <path
        key={`${child}>${parent}`}
        d={linkPath(points)}
        className={classNames(
          styles.link,
          link?.strength === 'weak' && styles.weak,
          link?.polarity === 'negative' && styles.negative,
          backwards && styles.circle,
          (child === selected || parent === selected) && styles.near,
        )}
      />
    );
  });
});
