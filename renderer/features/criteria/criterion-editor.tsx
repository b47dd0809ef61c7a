import { listOf } from '../../../shared/model/collection';
import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Criterion } from '../../../shared/model/criteria';
import type { Project } from '../../../shared/model/project';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { useTyping } from '../../store/use-typing';
import { Checkbox } from '../../ui/checkbox';
import { EditorDialog } from '../../ui/editor-dialog';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import { BeforeWeighing } from './before-weighing';
import styles from './criteria-screen.module.css';
import type { ChangeCriterion } from './criterion-editor-types';
import { ScaleEditor } from './scale-editor';
import { ValueFunctionEditor } from './value-function-editor';

export interface CriterionEditorProps {
  readonly criterion: Criterion;
  readonly project: Project;
  readonly onClose: () => void;
}

const basisChoices = [
  { value: 'judged', label: 'Judged by partners on a scale' },
  { value: 'measured', label: 'A quantity for each option' },
  { value: 'net-cost-per-person', label: 'Net cost for each person reached' },
] as const;

/** A criterion's card: what it asks, its scale in words, and what a quantity is worth. */
export function CriterionEditor({ criterion, project, onClose }: CriterionEditorProps) {
  const typing = useTyping();
  const change: ChangeCriterion = (changes) =>
    void typing.dispatch({ type: 'criterion/change', id: criterion.id, changes });
  const isGroup = criterionTree(project.criteria).children.has(criterion.id);
  const groups = listOf(project.criteria).filter(
    (other) => other.id !== criterion.id && other.parentId === undefined,
  );

  function changeBasis(basis: Criterion['basis']) {
    if (basis === criterion.basis) return;
    const { min, max } = criterion.scale;
    const fresh: Record<Criterion['basis'], Changes<Criterion, 'id'>> = {
      judged: {
        direction: 'max',
        valueFunction: { kind: 'linear', worst: min, best: max },
        madeFromCost: false,
      },
      measured: { valueFunction: { kind: 'linear', worst: 0, best: 100 } },
      'net-cost-per-person': {
        direction: 'min',
        unit: '£ for each person reached',
        valueFunction: { kind: 'linear', worst: 1000, best: 0 },
        madeFromCost: true,
      },
    };
    change({ basis, ...fresh[basis] });
  }

  return (
    <EditorDialog
      wide
      title={criterion.label.trim() === '' ? 'Unnamed criterion' : criterion.label}
      onClose={onClose}
      onLeaveField={typing.end}
    >
      <div className={styles.stack}>
        <div className={styles.columns}>
          <TextField label="Name" value={criterion.label} onChange={(label) => change({ label })} />
          <TextField
            label="Reference"
            hint="Short, for tables and sheets."
            value={criterion.code}
            onChange={(code) => change({ code })}
          />
        </div>
        <TextArea
          label="Question"
          hint="What scorers are asked. One question only: if it holds “and”, it may be two criteria."
          value={criterion.question}
          onChange={(question) => change({ question })}
        />
        <Select
          label="Part of"
          value={criterion.parentId ?? 'top'}
          choices={[
            { value: 'top', label: 'Nothing: it stands by itself' },
            ...groups.map((group) => ({ value: group.id, label: group.label })),
          ]}
          onChange={(value) => change({ parentId: value === 'top' ? undefined : value })}
          {...(isGroup && { hint: 'This criterion is a group itself.', disabled: true })}
        />
        {isGroup ? (
          <p className={styles.muted}>A group carries a weight; its parts carry the scores.</p>
        ) : (
          <>
            <Select
              label="Its numbers are"
              value={criterion.basis}
              choices={basisChoices}
              onChange={changeBasis}
            />
            {criterion.basis === 'judged' ? (
              <ScaleEditor criterion={criterion} onChange={change} />
            ) : (
              <ValueFunctionEditor criterion={criterion} onChange={change} />
            )}
            <Checkbox
              label="Made from cost"
              hint="Left out of “benefit” wherever benefit is set against cost, so that cost is not counted twice."
              checked={criterion.madeFromCost}
              onChange={(madeFromCost) => change({ madeFromCost })}
            />
            <BeforeWeighing criterion={criterion} onChange={change} />
          </>
        )}
      </div>
    </EditorDialog>
  );
}
