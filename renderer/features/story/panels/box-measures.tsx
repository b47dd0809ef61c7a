import { useMemo, useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { Measure } from '../../../../shared/model/story';
import { type BoxId, newMeasure, titleOf } from '../../../../shared/story/edit-story';
import { measureLadders } from '../../../../shared/story/measure-ladder';
import { projectStory } from '../../../../shared/story/project-story';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { useTyping } from '../../../store/use-typing';
import { MeasureFigures } from '../../../figures/measure-figures';
import { Button } from '../../../ui/button';
import { NumberField } from '../../../ui/number-field';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import styles from './panels.module.css';

/** How one would know that the box is changing, and the ladder from here to the strategic indicator. */
export function BoxMeasures({ id }: { readonly id: BoxId }) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [name, setName] = useState('');
  const measures = listOf(project.measures).filter((measure) => measure.at.some((place) => place === id));

  function add() {
    if (name.trim() === '') return;
    if (dispatch({ type: 'measure/add', measure: newMeasure(origin, name.trim(), id) }).ok) setName('');
  }

  return (
    <div className={styles.fields}>
      <h3>Measures</h3>
      {measures.map((measure) => (
        <MeasureFields key={measure.id} measure={measure} at={id} />
      ))}
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
      <Ladders id={id} />
    </div>
  );
}

const BASES = [
  { value: 'unknown', label: 'Not said' },
  { value: 'objective', label: 'Counted or observed' },
  { value: 'self-defined', label: 'Said by people themselves' },
] as const;
const POPULATIONS = [
  { value: 'unknown', label: 'Not said' },
  { value: 'population', label: 'Everyone in the place' },
  { value: 'service', label: 'People a service sees' },
] as const;
const ROLES = [
  { value: 'unknown', label: 'Not said' },
  { value: 'indicator', label: 'Shows the change' },
  { value: 'performance', label: 'Shows how well we do it' },
  { value: 'process', label: 'Shows that we do it' },
  { value: 'balancing', label: 'Watches for harm elsewhere' },
] as const;
const READINGS = [
  { value: 'unknown', label: 'Too early to tell' },
  { value: 'improved', label: 'It has improved' },
  { value: 'no-change', label: 'No clear change' },
  { value: 'worsened', label: 'It has got worse' },
] as const;

function MeasureFields({ measure, at }: { readonly measure: Measure; readonly at: BoxId }) {
  const typing = useTyping();
  const change = (changes: Partial<Omit<Measure, 'id'>>) =>
    typing.dispatch({ type: 'measure/change', id: measure.id, changes });
  const said = <Value extends string>(value: Value | 'unknown'): Value | undefined =>
    value === 'unknown' ? undefined : value;
  return (
    <details className={styles.measure} onBlur={typing.end}>
      <summary>{measure.name}</summary>
      <div className={styles.fields}>
        {measure.series.length > 0 && <MeasureFigures measure={measure} />}
        <TextField label="Name" value={measure.name} onChange={(name) => change({ name })} />
        <div className={styles.pair}>
          <Select
            label="Basis"
            value={measure.basis}
            choices={BASES}
            onChange={(basis) => change({ basis })}
          />
          <Select
            label="Of whom"
            value={measure.population ?? 'unknown'}
            choices={POPULATIONS}
            onChange={(value) => change({ population: said(value) })}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label="What it is for"
            value={measure.role ?? 'unknown'}
            choices={ROLES}
            onChange={(value) => change({ role: said(value) })}
          />
          <NumberField
            label="Shows after"
            unit="months"
            min={0}
            value={measure.lagMonths ?? null}
            onChange={(lagMonths) => change({ lagMonths: lagMonths ?? undefined })}
          />
        </div>
        <div className={styles.pair}>
          <NumberField
            label="Target"
            {...(measure.unit === '' ? {} : { unit: measure.unit })}
            value={measure.target?.value ?? null}
            // What is typed is no longer what a file said.
            onChange={(value) =>
              change({ target: value === null ? undefined : { value, due: measure.target?.due ?? '' } })
            }
          />
          <TextField
            label="Target date"
            value={measure.target?.due ?? ''}
            disabled={measure.target === undefined}
            onChange={(due) => measure.target && change({ target: { ...measure.target, due } })}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label="What it says now"
            value={measure.reading?.says ?? 'unknown'}
            choices={READINGS}
            onChange={(value) => {
              const says = said(value);
              const since = measure.reading?.since;
              change({
                reading: says === undefined ? undefined : { says, ...(since === undefined ? {} : { since }) },
              });
            }}
          />
          <TextField
            label="Since"
            type="date"
            value={measure.reading?.since ?? ''}
            disabled={measure.reading === undefined}
            onChange={(day) =>
              measure.reading &&
              change({ reading: { says: measure.reading.says, ...(day === '' ? {} : { since: day }) } })
            }
          />
        </div>
        <Button compact icon="bin" onClick={() => change({ at: measure.at.filter((place) => place !== at) })}>
          Take off this box
        </Button>
      </div>
    </details>
  );
}

/** "Attendance at screening increases – stage at diagnosis improves – mortality falls": one ladder a way up. */
function Ladders({ id }: { readonly id: BoxId }) {
  const project = useProject();
  const ladders = useMemo(() => measureLadders(projectStory(project), id, 6), [project, id]);
  const climbing = ladders.filter((ladder) => ladder.steps.length > 1);
  if (climbing.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4>Ladder of measures</h4>
      {climbing.map((ladder) => (
        <ol key={ladder.steps.map((step) => step.node).join()} className={styles.ladder}>
          {ladder.steps.map((step, at) => (
            <li key={step.node}>
              {step.measures.length === 0 ? (
                <span className={styles.muted}>“{titleOf(project, step.node)}” has no measure</span>
              ) : (
                step.measures.map((measure) => measure.name).join('; ')
              )}
              {at < ladder.steps.length - 1 && step.lagMonths !== undefined && (
                <span className={styles.muted}> · then {step.lagMonths} months</span>
              )}
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}
