import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import type { CriterionTree } from '../../../shared/results/leaf-criteria';
import { useDispatch } from '../../store/project-context';
import { Button, IconButton } from '../../ui/button';
import { Tag } from '../../ui/layout';
import styles from './criteria-screen.module.css';
import { basisWords } from './criterion-words';

export interface CriterionTreeViewProps {
  readonly tree: CriterionTree;
  readonly order: readonly CriterionId[];
  readonly onEdit: (id: CriterionId) => void;
  readonly onAddPart: (parentId: CriterionId) => void;
}

/** The value tree as a list: groups with their parts below them. */
export function CriterionTreeView(props: CriterionTreeViewProps) {
  return <CriterionList {...props} criteria={props.tree.top} />;
}

interface CriterionListProps extends CriterionTreeViewProps {
  readonly criteria: readonly Criterion[];
}

function CriterionList({ criteria, ...rest }: CriterionListProps) {
  return (
    <ul className={styles.tree}>
      {criteria.map((criterion, index) => (
        <li key={criterion.id}>
          <CriterionCard
            {...rest}
            criterion={criterion}
            above={criteria[index - 1]}
            below={criteria[index + 1]}
          />
        </li>
      ))}
    </ul>
  );
}

interface CriterionCardProps extends CriterionTreeViewProps {
  readonly criterion: Criterion;
  readonly above: Criterion | undefined;
  readonly below: Criterion | undefined;
}

function CriterionCard({ criterion, above, below, ...rest }: CriterionCardProps) {
  const { tree, order, onEdit, onAddPart } = rest;
  const dispatch = useDispatch();
  const parts = tree.children.get(criterion.id);
  const { id, label } = criterion;

  /** Among its siblings only: the sibling's place in the whole order is where it goes. */
  const moveTo = (neighbour: Criterion | undefined) => {
    if (neighbour) dispatch({ type: 'criterion/move', id, toIndex: order.indexOf(neighbour.id) });
  };

  return (
    <article className={styles.card} aria-label={label}>
      <div className={styles.cardHead}>
        <h2 className={styles.name}>
          {criterion.code !== '' && <span className={styles.code}>{criterion.code}</span>} {label}
        </h2>
        <Tag>{parts ? `group of ${parts.length}` : basisWords(criterion)}</Tag>
        {criterion.madeFromCost && <Tag tone="info">made from cost</Tag>}
        <span className={styles.cardActions}>
          <IconButton
            compact
            icon="up"
            label={`Move ${label} up`}
            aria-disabled={!above}
            onClick={() => moveTo(above)}
          />
          <IconButton
            compact
            icon="down"
            label={`Move ${label} down`}
            aria-disabled={!below}
            onClick={() => moveTo(below)}
          />
          <IconButton compact icon="edit" label={`Edit ${label}`} onClick={() => onEdit(id)} />
          <IconButton
            compact
            icon="bin"
            label={`Remove ${label}`}
            onClick={() => dispatch({ type: 'criterion/remove', id })}
          />
        </span>
      </div>
      {criterion.question !== '' && <p>{criterion.question}</p>}
      {!parts && criterion.basis === 'judged' && <Anchors criterion={criterion} />}
      {!parts && criterion.basis !== 'judged' && <MeasuredScale criterion={criterion} />}
      {parts && (
        <>
          <CriterionList {...rest} criteria={parts} />
          <div>
            <Button compact tone="quiet" icon="add" onClick={() => onAddPart(id)}>
              Add a part of {label}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

function Anchors({ criterion }: { readonly criterion: Criterion }) {
  const { anchors, min, max } = criterion.scale;
  if (anchors.every((anchor) => anchor.words.trim() === '')) {
    return (
      <p className={styles.muted}>
        Scored from {min} to {max}; no words for the levels yet.
      </p>
    );
  }
  return (
    <dl className={styles.anchors}>
      {anchors.map((anchor) => (
        <div key={anchor.score}>
          <dt>{anchor.score}</dt>
          <dd>{anchor.words}</dd>
        </div>
      ))}
    </dl>
  );
}

function MeasuredScale({ criterion }: { readonly criterion: Criterion }) {
  const { valueFunction, unit } = criterion;
  const points =
    valueFunction.kind === 'linear'
      ? [[valueFunction.worst, 0] as const, [valueFunction.best, 100] as const]
      : valueFunction.points;
  return (
    <p className={styles.muted}>
      {unit}: {points.map(([x, value]) => `${x.toLocaleString('en-GB')} is worth ${value}`).join(', ')}
    </p>
  );
}
