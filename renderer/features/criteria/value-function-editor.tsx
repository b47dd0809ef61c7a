import type { Criterion } from '../../../shared/model/criteria';
import { Button, IconButton } from '../../ui/button';
import { RadioGroup } from '../../ui/checkbox';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-field';
import type { ChangeCriterion } from './criterion-editor-types';
import styles from './criteria-screen.module.css';
import { ValueCurve } from './value-curve';

export interface ValueFunctionEditorProps {
  readonly criterion: Criterion;
  readonly onChange: ChangeCriterion;
}

type Point = readonly [x: number, value: number];

/** What a measured quantity is worth, from 0 to 100: a straight line or straight pieces between points. */
export function ValueFunctionEditor({ criterion, onChange }: ValueFunctionEditorProps) {
  const points = pointsOf(criterion);

  function setPoints(next: readonly Point[]) {
    const sorted = [...next].sort(([a], [b]) => a - b).map(([x, value]): [number, number] => [x, value]);
    const distinct = new Set(sorted.map(([x]) => x)).size === sorted.length;
    if (sorted.length < 2 || !distinct) return;
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    const straight =
      sorted.length === 2 && [first[1], last[1]].every((value) => value === 0 || value === 100);
    if (straight && first[1] !== last[1]) {
      const [worst, best] = first[1] === 0 ? [first[0], last[0]] : [last[0], first[0]];
      onChange({ valueFunction: { kind: 'linear', worst, best } });
    } else onChange({ valueFunction: { kind: 'piecewise', points: sorted } });
  }

  function addPoint() {
    const gaps = points.slice(1).map(([x], index) => x - points[index]![0]);
    const widest = gaps.indexOf(Math.max(...gaps));
    const [left, right] = [points[widest]!, points[widest + 1]!];
    setPoints([...points, [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]]);
  }

  return (
    <section className={styles.section}>
      <h3>What a quantity is worth</h3>
      <div className={styles.columns}>
        <TextField label="Unit" value={criterion.unit} onChange={(unit) => onChange({ unit })} />
        <RadioGroup
          legend="Better is"
          value={criterion.direction}
          choices={[
            { value: 'max', label: 'more' },
            { value: 'min', label: 'less' },
          ]}
          onChange={(direction) => {
            if (direction === criterion.direction) return;
            const turned = points.map(([x, value]): [number, number] => [x, 100 - value]);
            const { valueFunction } = criterion;
            onChange({
              direction,
              valueFunction:
                valueFunction.kind === 'linear'
                  ? { kind: 'linear', worst: valueFunction.best, best: valueFunction.worst }
                  : { kind: 'piecewise', points: turned },
            });
          }}
        />
      </div>
      <ValueCurve points={points} unit={criterion.unit} onMove={setPoints} />
      {points.map(([x, value], index) => (
        <div key={index} className={styles.pointRow}>
          <NumberField
            label={`Quantity ${index + 1}`}
            value={x}
            onChange={(next) =>
              next !== null && setPoints(points.map((point, at) => (at === index ? [next, value] : point)))
            }
          />
          <NumberField
            label={`is worth ${index + 1}`}
            min={0}
            max={100}
            value={value}
            onChange={(next) =>
              next !== null && setPoints(points.map((point, at) => (at === index ? [x, next] : point)))
            }
          />
          <IconButton
            icon="bin"
            label={`Remove point ${index + 1}`}
            disabled={points.length <= 2}
            onClick={() => setPoints(points.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button compact icon="add" onClick={addPoint}>
          Add a point
        </Button>
      </div>
    </section>
  );
}

function pointsOf({ valueFunction }: Criterion): readonly Point[] {
  if (valueFunction.kind === 'piecewise') return valueFunction.points;
  const ends: Point[] = [
    [valueFunction.worst, 0],
    [valueFunction.best, 100],
  ];
  return ends.sort(([a], [b]) => a - b);
}
