import { useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import { gatesOf, passesEveryGate } from '../../../shared/model/gates';
import type { GateId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { newGate, usualGates } from '../../../shared/model/usual-gates';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/layout';
import { GateEditor } from './gate-editor';
import { GateTable } from './gate-table';
import styles from './gates.module.css';
import { isBaseline } from './option-types';
import { RuledOutList } from './ruled-out-list';

/** What an option has to meet before anything is weighed, the verdict on each, and who goes on to the shortlist. */
export function GatesView({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [editing, setEditing] = useState<GateId>();
  const gates = gatesOf(project);
  const edited = editing && project.gates ? find(project.gates, editing) : undefined;

  function add() {
    const gate = newGate(origin, { name: 'New gate', question: '' });
    if (dispatch({ type: 'gate/add', gate }).ok) setEditing(gate.id);
  }

  function addUsual() {
    dispatch({
      type: 'batch',
      label: 'Add the usual gates',
      commands: usualGates(origin).map((gate) => ({ type: 'gate/add', gate })),
    });
  }

  return (
    <div className={styles.view}>
      {gates.length === 0 ? (
        <EmptyState
          title="No gates yet"
          actions={
            <>
              <Button tone="primary" onClick={addUsual}>
                Add lawful, affordable and deliverable
              </Button>
              <Button onClick={add}>Add a gate of our own</Button>
            </>
          }
        >
          A gate asks a question with the answer yes or no, before anything is scored or weighed: an option
          that is unlawful or cannot be paid for must not reach the shortlist, however well it scores. What a
          gate rules out keeps its reason and stays on record.
        </EmptyState>
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.muted}>{progressWords(project)}</p>
            <div className={styles.actions}>
              <ShortlistButton project={project} />
              <Button icon="add" onClick={add}>
                Add gate
              </Button>
            </div>
          </div>
          <GateTable project={project} gates={gates} onEdit={setEditing} />
        </>
      )}
      <RuledOutList options={listOf(project.options)} />
      {edited && <GateEditor gate={edited} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

/** One step to undo, however many options go on. */
function ShortlistButton({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const gates = gatesOf(project);
  const ready = listOf(project.options).filter(
    ({ id, list, type }) => list === 'longlist' && (isBaseline(type) || passesEveryGate(gates, id)),
  );
  if (ready.length === 0) return null;
  return (
    <Button
      onClick={() =>
        dispatch({
          type: 'batch',
          label: `Put ${ready.length} options on the shortlist`,
          commands: ready.map(({ id }) => ({
            type: 'option/set-list',
            id,
            list: 'shortlist',
            reason: 'Passed every gate',
          })),
        })
      }
    >
      Put {ready.length === 1 ? 'the one' : `the ${ready.length}`} that passed on the shortlist
    </Button>
  );
}

/** "9 of 16 options judged at every gate; 2 ruled out." */
function progressWords(project: Project): string {
  const gates = gatesOf(project);
  const asked = listOf(project.options).filter(({ type }) => !isBaseline(type));
  const judged = asked.filter(
    ({ id }) =>
      gates.some((gate) => gate.verdicts[id]?.verdict === 'fail') ||
      gates.every((gate) => gate.verdicts[id] !== undefined),
  ).length;
  const out = asked.filter(({ list }) => list === 'ruled-out').length;
  return `${judged} of ${asked.length} options judged; ${out === 0 ? 'none' : out} ruled out. What is ruled out is left out of scoring and ranking.`;
}
