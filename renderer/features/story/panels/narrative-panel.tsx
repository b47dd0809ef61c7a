import { useMemo } from 'react';
import type { StoryGraph } from '../../../../shared/story/graph';
import { storyNarrative, type NarrativeParagraph } from '../../../../shared/story/narrative';
import { useGesture } from '../../../store/use-gesture';
import { useDispatch, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';
import styles from '../story-screen.module.css';

/** The story as text, made from the diagram. What people write stays theirs when the diagram changes. */
export function NarrativePanel({ graph }: { readonly graph: StoryGraph }) {
  const edits = useProject((project) => project.narrative);
  const paragraphs = useMemo(() => storyNarrative(graph, edits), [graph, edits]);
  return (
    <div className={styles.narrative}>
      <p className={styles.muted}>
        Made from the diagram and kept in step with it. A paragraph you change stays as you wrote it.
      </p>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.key} paragraph={paragraph} />
      ))}
      {paragraphs.length === 0 && <p>There is no outcome to tell the story of yet.</p>}
    </div>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: NarrativeParagraph }) {
  const dispatch = useDispatch();
  const gesture = useGesture();
  return (
    <div className={styles.paragraph}>
      <TextArea
        label={paragraph.heading}
        value={paragraph.text}
        rows={3}
        onBlur={gesture.end}
        onChange={(text) =>
          dispatch({ type: 'narrative/set', paragraph: paragraph.key, text }, { gesture: gesture.id() })
        }
      />
      {paragraph.edited && (
        <details className={styles.muted}>
          <summary>Your wording. The diagram now says something else.</summary>
          <p>{paragraph.generated}</p>
          <Button compact onClick={() => dispatch({ type: 'narrative/set', paragraph: paragraph.key })}>
            Go back to the diagram’s wording
          </Button>
        </details>
      )}
    </div>
  );
}
