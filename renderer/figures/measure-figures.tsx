import { useState } from 'react';
import type { Measure, Observation } from '../../shared/model/story';
import { Button } from '../ui/button';
import { type Column, DataTable } from '../ui/data-table';
import { FigureSource } from '../ui/figure-source';
import { formatNumber } from '../ui/format';
import styles from './measure-figures.module.css';

/** Rows drawn before someone asks for all of them. */
const firstRows = 40;

/** The figures of a measure by period and series; each says where it is from, a missing one too. */
export function MeasureFigures({ measure }: { readonly measure: Measure }) {
  const [all, setAll] = useState(false);
  const { name, unit, series, target } = measure;
  const periods = periodsOf(measure);
  if (periods.length === 0) return <p className={styles.none}>No figures yet.</p>;
  const cells = new Map(
    series.flatMap(({ label, observations }) =>
      observations.map((observation) => [cellKey(label, observation.period), observation] as const),
    ),
  );
  // The newest periods are the ones people ask about.
  const shown = all ? periods : periods.slice(-firstRows);
  const columns: Column<string>[] = [
    { key: 'period', header: 'Period', rowHeader: true, cell: (period) => period },
    ...series.map(({ label }): Column<string> => ({
      key: label,
      header: label === '' ? 'Figure' : label,
      align: 'end',
      cell: (period) => (
        <ObservedFigure
          observation={cells.get(cellKey(label, period))}
          what={[name, label, period].filter((part) => part !== '').join(', ')}
        />
      ),
    })),
  ];
  return (
    <div className={styles.figures}>
      {unit !== '' && <p className={styles.none}>In {unit === '%' ? 'per cent' : unit}</p>}
      <DataTable
        hideCaption
        caption={unit === '' ? name : `${name}, ${unit}`}
        rows={shown}
        rowKey={(period) => period}
        columns={columns}
      />
      {shown.length < periods.length && (
        <div>
          <Button compact onClick={() => setAll(true)}>
            Show all {periods.length} periods
          </Button>
        </div>
      )}
      {target && (
        <p>
          Target{target.due === '' ? '' : ` by ${target.due}`}:{' '}
          <FigureSource what={`Target of ${name}, ${formatNumber(target.value)}`} source={target.source}>
            {formatNumber(target.value)}
          </FigureSource>
        </p>
      )}
    </div>
  );
}

/** A measure on one line with its newest figure; unfolded, all of them. */
export function MeasureLine({ measure }: { readonly measure: Measure }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.measure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span>{measure.name}</span>
        <span className={styles.latest}>{latestWords(measure)}</span>
      </summary>
      {open && <MeasureFigures measure={measure} />}
    </details>
  );
}

function ObservedFigure({
  observation,
  what,
}: {
  readonly observation: Observation | undefined;
  readonly what: string;
}) {
  if (!observation) return <span className={styles.none}>–</span>;
  const { value, lower, upper, marker = '', source } = observation;
  const shown = value === undefined ? marker || 'no figure' : formatNumber(value);
  return (
    <>
      <FigureSource what={`${what}: ${shown}`} source={source}>
        {shown}
      </FigureSource>
      {value !== undefined && marker !== '' && ` ${marker}`}
      {lower !== undefined && upper !== undefined && (
        <span className={styles.limits}>
          {formatNumber(lower)} to {formatNumber(upper)}
        </span>
      )}
    </>
  );
}

/** "62.1 in 2024/25", "62.1 in 2024/25, Ashmere; 2 more series": the newest figure of the first series. */
function latestWords({ series }: Measure): string {
  const [first] = series;
  const newest = first?.observations.findLast(({ value }) => value !== undefined);
  if (first === undefined || newest?.value === undefined) return 'no figures';
  const figure = `${formatNumber(newest.value)} in ${newest.period}`;
  const others = series.length - 1;
  const where = first.label === '' ? '' : `, ${first.label}`;
  return `${figure}${where}${others === 0 ? '' : `; ${others} more series`}`;
}

/** Every period of any series once, in the order of time where it is known, else as they stand. */
function periodsOf({ series }: Measure): string[] {
  const from = new Map<string, string>();
  for (const { observations } of series) {
    for (const { period, from: day = '' } of observations) if (!from.has(period)) from.set(period, day);
  }
  const known = [...from.values()].every((day) => day !== '');
  const periods = [...from.keys()];
  return known
    ? periods.toSorted((one, other) => (from.get(one) ?? '').localeCompare(from.get(other) ?? '', 'en'))
    : periods;
}

const cellKey = (label: string, period: string): string => `${label}\u0000${period}`;
