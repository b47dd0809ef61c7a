import { listOf } from '../../../../shared/model/collection';
import { asBoxId, renameBox, titleOf } from '../../../../shared/story/edit-story';
import {
  makeAction,
  makeIndicator,
  takeFromLadder,
  wordsOfBox,
} from '../../../../shared/story/statement-fixes';
import { StatementHelp } from '../../../statements/statement-help';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { useTyping } from '../../../store/use-typing';
import { TextArea } from '../../../ui/text-field';
import { BoxLinks } from './box-links';
import { BoxMeasures } from './box-measures';
import { NodeFields } from './node-fields';
import styles from './panels.module.css';

/** A step on the way needs neither a beneficiary of its own nor one thing at a time. */
const STEP_WITHOUT = ['no-beneficiary', 'compound'] as const;
const OUTCOME_WITHOUT = [] as const;

/** What is known of the selected box: its words, who and when, its measures and what it helps. */
export function BoxPanel({ id }: { readonly id: string }) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const typing = useTyping();
  const node = listOf(project.storyNodes).find((other) => other.id === id);
  const outcome = listOf(project.outcomes).find((other) => other.id === id);
  const box = asBoxId(project, id);
  if (box === undefined) return null;
  const reads = outcome !== undefined || node?.kind === 'path' || node?.kind === 'driver';

  const rename = (title: string) => {
    const command = renameBox(project, id, title);
    if (command !== undefined) typing.dispatch(command);
  };
  /** The help reads the statement of an outcome that has one, and changes what it has read. */
  const reword = (text: string) => {
    if (outcome !== undefined && outcome.statement.trim() !== '') {
      dispatch({ type: 'outcome/change', id: outcome.id, changes: { statement: text } });
    } else rename(text);
  };
  const words = wordsOfBox(project, id);
  const run = (command: Parameters<typeof dispatch>[0] | undefined) => command && dispatch(command);

  return (
    <section className={styles.panel} aria-label={`Details of “${titleOf(project, id)}”`}>
      <div className={styles.fields} onBlur={typing.end}>
        <TextArea label="What the box says" value={titleOf(project, id)} rows={2} onChange={rename} />
      </div>
      {reads && (
        <StatementHelp
          text={words}
          without={outcome === undefined ? STEP_WITHOUT : OUTCOME_WITHOUT}
          onUse={reword}
          onMakeAction={() => run(makeAction(project, origin, box, words))}
          onMakeIndicator={() => run(makeIndicator(origin, box, words))}
          onLadder={(said, actions) =>
            run(takeFromLadder(project, origin, { id: box, outcome: said, actions }))
          }
        />
      )}
      {node && <NodeFields node={node} />}
      <BoxMeasures id={box} />
      {node && <BoxLinks node={node} />}
    </section>
  );
}
