import { useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { StoryLink, StoryNode } from '../../../../shared/model/story';
import { lintStatement } from '../../../../shared/outcomes/statement-lint';
import { lintTimescale } from '../../../../shared/outcomes/timescale-lint';
import { asBoxId, newMeasure, titleOf } from '../../../../shared/story/edit-story';
import { kindName } from '../../../../shared/story/sentence';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { useGesture } from '../../../store/use-gesture';
import { Button, IconButton } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { StatementHints } from './statement-hints';
import styles from '../story-screen.module.css';

const KINDS = ['path', 'driver', 'action', 'service', 'guardrail', 'unintended', 'external'] as const;
const STATUSES = [
  { value: 'draft', label: 'Draft' },
  { value: 'agreed', label: 'Agreed' },
  { value: 'live', label: 'Live' },
  { value: 'closed', label: 'Closed' },
] as const;

/** What is known of the selected box: its words, who and when, its measures and what it helps. */
export function BoxPanel({ id }: { readonly id: string }) {
  const project = useProject();
  const node = listOf(project.storyNodes).find((other) => other.id === id);
  return (
    <section className={styles.panel} aria-label="The selected box">
      <h2 className={styles.panelTitle}>{titleOf(project, id)}</h2>
      <StatementHints id={id} findings={node ? [] : lintStatement(titleOf(project, id))} />
      {node && <NodeFields node={node} />}
      <Measures id={id} />
      {node && <Helps node={node} />}
    </section>
  );
}

function NodeFields({ node }: { readonly node: StoryNode }) {
  const dispatch = useDispatch();
  const gesture = useGesture();
  const options = useProject((project) => project.options);
  const change = (changes: Partial<Omit<StoryNode, 'id'>>) =>
    dispatch({ type: 'story/change-node', id: node.id, changes }, { gesture: gesture.id() });
  const when = lintTimescale(node.due);
  const action = node.kind === 'action' || node.kind === 'service';
  // A vague timescale is fine in a draft; an action cannot be agreed with one.
  const refused = action && node.due.trim() !== '' && !when.ok;

  return (
    <div className={styles.fields} onBlur={gesture.end}>
      <Select
        label="Kind"
        value={node.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField label="Lead" value={node.owner} onChange={(owner) => change({ owner })} />
      {action && (
        <>
          <TextField
            label="By when"
            value={node.due}
            {...(refused && node.status !== 'draft' ? { error: when.message } : {})}
            {...(refused && node.status === 'draft' ? { hint: when.message } : {})}
            onChange={(due) => change({ due })}
          />
          <Select
            label="Status"
            value={node.status}
            choices={STATUSES}
            hint={when.ok ? '' : 'It can be agreed once it has a real date.'}
            onChange={(status) => {
              if (when.ok || status === 'draft' || status === 'closed') change({ status });
            }}
          />
          <Checkbox
            label="Money is agreed"
            checked={node.funded === true}
            onChange={(funded) => change({ funded })}
          />
          <Select
            label="Scored option it carries out"
            value={node.optionId ?? 'none'}
            choices={[
              { value: 'none', label: 'None' },
              ...listOf(options).map((option) => ({
                value: String(option.id),
                label: [option.code, option.title].filter((part) => part !== '').join(' '),
              })),
            ]}
            onChange={(chosen) => {
              const option = listOf(options).find((other) => other.id === chosen);
              change({ optionId: option?.id });
            }}
          />
        </>
      )}
    </div>
  );
}

function Measures({ id }: { readonly id: string }) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [name, setName] = useState('');
  const measures = listOf(project.measures).filter((measure) => measure.at.some((place) => place === id));
  const box = asBoxId(project, id);

  function add() {
    if (box === undefined || name.trim() === '') return;
    if (dispatch({ type: 'measure/add', measure: newMeasure(origin, name.trim(), box) }).ok) setName('');
  }

  return (
    <div className={styles.fields}>
      <h3>Measures</h3>
      <ul className={styles.plainList}>
        {measures.map((measure) => (
          <li key={measure.id} className={styles.lineItem}>
            <span>{measure.name}</span>
            <IconButton
              icon="close"
              label={`Take “${measure.name}” off this box`}
              compact
              onClick={() =>
                dispatch({
                  type: 'measure/change',
                  id: measure.id,
                  changes: { at: measure.at.filter((place) => place !== id) },
                })
              }
            />
          </li>
        ))}
      </ul>
      <TextField
        label="Add a measure"
        hint="How would you know this is changing?"
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button compact disabled={name.trim() === ''} onClick={add}>
        Add measure
      </Button>
    </div>
  );
}

function Helps({ node }: { readonly node: StoryNode }) {
  const project = useProject();
  const links = listOf(project.storyLinks).filter((link) => link.child === node.id);
  return (
    <div className={styles.fields}>
      <h3>Helps</h3>
      {links.map((link) => (
        <LinkFields key={link.id} link={link} title={titleOf(project, link.parent)} />
      ))}
      {links.length === 0 && (
        <p className={styles.muted}>Nothing yet. Press L to link it to what it helps.</p>
      )}
    </div>
  );
}

function LinkFields({ link, title }: { readonly link: StoryLink; readonly title: string }) {
  const dispatch = useDispatch();
  const gesture = useGesture();
  return (
    <div className={styles.linkFields}>
      <div className={styles.lineItem}>
        <span>{title}</span>
        <IconButton
          icon="close"
          label={`Unlink from “${title}”`}
          compact
          onClick={() => dispatch({ type: 'story/unlink', id: link.id })}
        />
      </div>
      <TextField
        label={`Why it helps “${title}”`}
        value={link.rationale}
        onBlur={gesture.end}
        onChange={(rationale) =>
          dispatch(
            { type: 'story/change-link', id: link.id, changes: { rationale } },
            { gesture: gesture.id() },
          )
        }
      />
      <Select
        label="How strongly"
        value={link.strength}
        choices={[
          { value: 'strong', label: 'Strong (solid line)' },
          { value: 'weak', label: 'Weak (dashed line)' },
        ]}
        onChange={(strength) => dispatch({ type: 'story/change-link', id: link.id, changes: { strength } })}
      />
    </div>
  );
}
