import { useState } from 'react';
import { checkCriteria } from '../../../shared/checks/criterion-checks';
import { sixQuestionCriteria } from '../../../shared/model/criteria-templates';
import { criticalSuccessFactors } from '../../../shared/model/critical-success-factors';
import { find, listOf } from '../../../shared/model/collection';
import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import { newCriterion } from '../../../shared/model/new-entities';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { projectResults } from '../../../shared/results/project-results';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import { askedWords } from './before-weighing';
import { CriterionChecks } from './criterion-checks';
import { CriterionEditor } from './criterion-editor';
import { CriterionTreeView } from './criterion-tree-view';
import styles from './criteria-screen.module.css';
import { WeightsPanel } from './weights-panel';

type View = 'tree' | 'weights';

/** What does good look like? The value tree, its scales, and what each criterion weighs. */
export function CriteriaScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [view, setView] = useState<View>('tree');
  const [editing, setEditing] = useState<CriterionId>();
  const criteria = listOf(project.criteria);
  const edited = editing && find(project.criteria, editing);

  function addCriterion(parentId?: CriterionId) {
    const last = criteria.findLast((criterion) => criterion.basis === 'judged');
    const criterion = newCriterion(origin, {
      label: parentId === undefined ? 'New criterion' : 'New part',
      // The scale the project already uses: mixed scales are a common slip.
      ...(last && {
        scale: { ...last.scale, anchors: [] },
        valueFunction: { kind: 'linear', worst: last.scale.min, best: last.scale.max },
      }),
      ...(parentId !== undefined && { parentId }),
    });
    if (dispatch({ type: 'criterion/add', criterion }).ok) setEditing(criterion.id);
  }

  function addTemplate(label: string, template: readonly Criterion[]) {
    dispatch({
      type: 'batch',
      label,
      commands: template.map((criterion) => ({ type: 'criterion/add', criterion })),
    });
  }

  return (
    <>
      <PageHeader
        title="Criteria"
        question="What does good look like?"
        actions={
          criteria.length > 0 &&
          view === 'tree' && (
            <Button tone="primary" icon="add" onClick={() => addCriterion()}>
              Add criterion
            </Button>
          )
        }
      />
      {criteria.length === 0 ? (
        <EmptyState
          title="No criteria yet"
          actions={
            <>
              <Button
                tone="primary"
                onClick={() => addTemplate('Start from the six questions', sixQuestionCriteria(origin))}
              >
                Start from the six questions
              </Button>
              <Button
                onClick={() =>
                  addTemplate('Start from the critical success factors', criticalSuccessFactors(origin))
                }
              >
                Start from the critical success factors
              </Button>
              <Button onClick={() => addCriterion()}>Start blank</Button>
            </>
          }
        >
          Four to eight criteria are enough. Each asks one question, has words for its lowest and highest
          score, and counts nothing another one counts. The six questions come from partnership practice, the
          critical success factors from the Green Book; both can be changed afterwards.
        </EmptyState>
      ) : (
        <Tabs
          label="Criteria"
          tabs={[
            { key: 'tree', label: 'Criteria and scales' },
            { key: 'weights', label: 'Weights' },
          ]}
          selected={view}
          onSelect={setView}
        >
          {view === 'tree' ? (
            <div className={styles.stack}>
              <CriterionChecks checks={checkCriteria(project, leafValues(project))} />
              <p className={styles.muted}>{askedWords(criterionTree(project.criteria).leaves)}</p>
              <CriterionTreeView
                tree={criterionTree(project.criteria)}
                order={project.criteria.order}
                onEdit={setEditing}
                onAddPart={addCriterion}
              />
            </div>
          ) : (
            <WeightsPanel project={project} />
          )}
        </Tabs>
      )}
      {edited && (
        <CriterionEditor criterion={edited} project={project} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

function leafValues(project: Parameters<typeof projectResults>[0]) {
  const { criteria, options, weights } = projectResults(project, { scenarioId: null });
  return { criteria, weights, values: options.map((option) => option.cells.map((cell) => cell.value)) };
}
