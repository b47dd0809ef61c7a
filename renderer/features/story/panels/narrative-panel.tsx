import { useMemo } from 'react';
import type { StoryGraph } from '../../../../shared/story/graph';
import { storyNarrative, type NarrativeParagraph } from '../../../../shared/story/narrative';
import { useTyping } from '../../../store/use-typing';
import { useDispatch, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';
import styles from './panels.module.css';

export interface NarrativePanelProps {
  readonly graph: StoryGraph;
  readonly titleOf: (id: string) => string;
}

/** The story as text, made from the diagram. What people write stays theirs when the diagram changes. */
export function NarrativePanel({ graph, titleOf }: NarrativePanelProps) {
  const edits = useProject((project) => project.narrative);
  const paragraphs = useMemo(() => storyNarrative(graph, edits), [graph, edits]);
  const outcomes = [...new Set(paragraphs.map((paragraph) => paragraph.outcome))];
  return (
    <div className={styles.reading}>
      <p className={styles.muted}>
        Made from the diagram and kept in step with it. A paragraph you change stays as you wrote it.
      </p>
      {outcomes.map((outcome) => (
        <section key={outcome} className={styles.reading} aria-label={titleOf(outcome)}>
          {outcomes.length > 1 && <h2>{titleOf(outcome)}</h2>}
          {paragraphs
            .filter((paragraph) => paragraph.outcome === outcome)
            .map((paragraph) => (
              <Paragraph key={paragraph.key} paragraph={paragraph} />
            ))}
        </section>
      ))}
      {paragraphs.length === 0 && <p>There is no outcome to tell the story of yet.</p>}
    </div>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: NarrativeParagraph }) {
  const dispatch = useDispatch();
  const typing = useTyping();
  const rows = Math.min(12, Math.max(2, Math.ceil(paragraph.text.length / 95)));
  return (
    <div className={styles.paragraph}>
      <TextArea
        label={paragraph.heading}
        value={paragraph.text}
        rows={rows}
        onBlur={typing.end}
        onChange={(text) => typing.dispatch({ type: 'narrative/set', paragraph: paragraph.key, text })}
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
