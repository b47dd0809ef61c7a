import { useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { OutcomeId } from '../../../shared/model/ids';
import { newOutcome, nextCode } from '../../../shared/model/new-entities';
import { lintStatement } from '../../../shared/outcomes/statement-lint';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { MeasureLine } from '../../figures/measure-figures';
import { Button, IconButton } from '../../ui/button';
import { EmptyState, PageHeader, Tag } from '../../ui/layout';
import { LooseMeasures } from './loose-measures';
import { OutcomeEditor } from './outcome-editor';
import styles from './outcomes-screen.module.css';

/** What difference do we want? The outcomes, each as a statement about people's lives. */
export function OutcomesScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [editing, setEditing] = useState<OutcomeId>();
  const outcomes = listOf(project.outcomes);
  const measures = listOf(project.measures);
  const edited = editing && find(project.outcomes, editing);

  function add() {
    const outcome = newOutcome(origin, { code: nextCode(outcomes, 'O'), title: 'New outcome' });
    if (dispatch({ type: 'outcome/add', outcome }).ok) setEditing(outcome.id);
  }

  const move = (id: OutcomeId, by: 1 | -1) =>
    dispatch({ type: 'outcome/move', id, toIndex: project.outcomes.order.indexOf(id) + by });

  return (
    <>
      <PageHeader
        title="Outcomes"
        question="What difference do we want?"
        actions={
          outcomes.length > 0 && (
            <Button tone="primary" icon="add" onClick={add}>
              Add outcome
            </Button>
          )
        }
      />
      {outcomes.length === 0 ? (
        <EmptyState
          title="No outcomes yet"
          actions={
            <Button tone="primary" icon="add" onClick={add}>
              Add the first outcome
            </Button>
          }
        >
          An outcome is what gets better in people’s lives, not what a service does: “Children start school
          ready to learn”, not “200 nursery places”. Options and the story of progress link to these.
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {outcomes.map((outcome, index) => {
            const served = listOf(project.options).filter((option) =>
              option.outcomeIds.includes(outcome.id),
            ).length;
            const measured = measures.filter(({ at }) => at.includes(outcome.id));
            const hints = lintStatement(outcome.statement);
            return (
              <li key={outcome.id} className={styles.item}>
                <div className={styles.words}>
                  <h2>
                    <span className={styles.code}>{outcome.code}</span> {outcome.title}
                  </h2>
                  <p>{outcome.statement === '' ? <em>No statement yet.</em> : outcome.statement}</p>
                  <span className={styles.tags}>
                    {outcome.class === 'intermediate' && <Tag>on the way</Tag>}
                    {served > 0 && <Tag tone="info">{served === 1 ? '1 option' : `${served} options`}</Tag>}
                    {outcome.statement !== '' && hints.length > 0 && (
                      <Tag tone="caution">{hints.length === 1 ? '1 hint' : `${hints.length} hints`}</Tag>
                    )}
                  </span>
                  {measured.map((measure) => (
                    <MeasureLine key={measure.id} measure={measure} />
                  ))}
                </div>
                <span className={styles.actions}>
                  <IconButton
                    compact
                    icon="up"
                    label={`Move ${outcome.title} up`}
                    aria-disabled={index === 0}
                    onClick={() => index > 0 && move(outcome.id, -1)}
                  />
                  <IconButton
                    compact
                    icon="down"
                    label={`Move ${outcome.title} down`}
                    aria-disabled={index === outcomes.length - 1}
                    onClick={() => index < outcomes.length - 1 && move(outcome.id, 1)}
                  />
                  <IconButton
                    compact
                    icon="edit"
                    label={`Edit ${outcome.title}`}
                    onClick={() => setEditing(outcome.id)}
                  />
                  <IconButton
                    compact
                    icon="bin"
                    label={`Remove ${outcome.title}`}
                    onClick={() => dispatch({ type: 'outcome/remove', id: outcome.id })}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <LooseMeasures measures={measures.filter(({ at }) => at.length === 0)} />
      {edited && <OutcomeEditor outcome={edited} onClose={() => setEditing(undefined)} />}
    </>
  );
}
