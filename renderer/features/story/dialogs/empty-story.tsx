import { addStory } from '../../../../shared/story/add-story';
import { storyTemplates } from '../../../../shared/story/templates';
import { useDispatch, useOrigin } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/layout';
import styles from '../story-screen.module.css';

/** Nothing drawn yet: what a story is for, and ways to begin. */
export function EmptyStory({ onPaste }: { readonly onPaste: () => void }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const begin = storyTemplates().filter((template) => template.key !== 'blank');
  const blank = storyTemplates().find((template) => template.key === 'blank');
  return (
    <>
      <EmptyState
        title="No story yet"
        actions={
          <>
            <Button tone="primary" icon="import" onClick={onPaste}>
              Bring in a story
            </Button>
            {blank && (
              <Button
                icon="add"
                onClick={() => {
                  const graph = {
                    ...blank.graph,
                    nodes: blank.graph.nodes.map((node) => ({ ...node, title: 'New outcome' })),
                  };
                  dispatch(addStory(origin, graph, { label: 'Add an outcome' }));
                }}
              >
                Start with one outcome
              </Button>
            )}
          </>
        }
      >
        A story of progress says how what you do leads, step by step, to the difference you want: outcome,
        paths, drivers, actions. There is no correct story, but one that explains why you are doing something
        and how things fit together makes progress more likely.
      </EmptyState>
      <ul className={styles.templates} aria-label="Examples to begin from">
        {begin.map((template) => (
          <li key={template.key} className={styles.template}>
            <div>
              <h3>{template.title}</h3>
              <p className={styles.muted}>{template.description}</p>
            </div>
            <Button
              compact
              onClick={() =>
                dispatch(addStory(origin, template.graph, { label: `Begin from “${template.title}”` }))
              }
            >
              Begin from this
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
