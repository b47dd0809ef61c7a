import { useMemo, useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { Option } from '../../../../shared/model/options';
import { FIT_RULE, type StrategicFit, strategicFit } from '../../../../shared/story/strategic-fit';
import type { StoryGraph } from '../../../../shared/story/graph';
import { useProject } from '../../../store/project-context';
import { type Column, DataTable } from '../../../ui/data-table';
import { Select } from '../../../ui/select';
import { AcceptFit } from './accept-fit';
import styles from './panels.module.css';

export interface FitPanelProps {
  /** The whole story: an option may serve outcomes that are not in view. */
  readonly graph: StoryGraph;
  readonly titleOf: (id: string) => string;
}

/** How well an option fits, as its links in the story say: a suggestion with every route, used only when taken over. */
export function FitPanel({ graph, titleOf }: FitPanelProps) {
  const options = useProject((project) => project.options);
  const placed = useMemo(() => {
    const named = new Set(graph.nodes.flatMap((node) => node.options ?? []));
    return listOf(options).filter((option) => named.has(option.id));
  }, [graph, options]);
  const [chosen, setChosen] = useState<string>();
  const option = placed.find((each) => each.id === chosen) ?? placed[0];
  const fit = useMemo(
    () => (option === undefined ? undefined : strategicFit(graph, option.id)),
    [graph, option],
  );
  if (option === undefined || fit === undefined) {
    return (
      <div className={styles.reading}>
        <p>
          No option stands in the story yet. Choose the scored option that an action carries out in its
          details, or link an option to its outcomes on the Options screen.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.reading}>
      <Select
        label="Option"
        value={String(option.id)}
        choices={placed.map((each) => ({ value: String(each.id), label: nameOf(each) }))}
        onChange={setChosen}
      />
      <Reached fit={fit} outcomes={outcomesOf(graph)} />
      <Routes fit={fit} titleOf={titleOf} />
      <AcceptFit key={option.id} option={option} fit={fit} titleOf={titleOf} />
    </div>
  );
}

const nameOf = ({ code, title }: Option): string => [code, title].filter((part) => part !== '').join(' ');
const outcomesOf = (graph: StoryGraph): number =>
  graph.nodes.filter((node) => node.kind === 'outcome').length;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function Reached({ fit, outcomes }: { readonly fit: StrategicFit; readonly outcomes: number }) {
  const sum = fit.byOutcome.map((row) => percent(row.strength)).join(' + ');
  return (
    <section aria-label="Suggested fit" className={styles.group}>
      <h2>
        It reaches {fit.byOutcome.length} of {outcomes} {outcomes === 1 ? 'outcome' : 'outcomes'}: a suggested
        fit of {Math.round(fit.suggestion)} out of 100
      </h2>
      <p className={styles.muted}>
        {fit.byOutcome.length === 0
          ? 'No route leads from it to an outcome.'
          : `Each outcome counts by its strongest route, and all ${outcomes} outcomes weigh the same: (${sum}) ÷ ${outcomes}.`}{' '}
        It is not used anywhere unless you take it over below.
      </p>
    </section>
  );
}

function Routes({ fit, titleOf }: { readonly fit: StrategicFit; readonly titleOf: (id: string) => string }) {
  if (fit.routes.length === 0) return null;
  const columns: Column<StrategicFit['routes'][number]>[] = [
    {
      key: 'route',
      header: 'Route',
      rowHeader: true,
      cell: ({ route }) => route.map(titleOf).join(' → '),
    },
    { key: 'strength', header: 'Strength', align: 'end', cell: ({ strength }) => percent(strength) },
  ];
  return (
    <>
      <DataTable
        caption={`Every route${fit.truncated ? ' (the first of very many)' : ''}`}
        columns={columns}
        rows={fit.routes}
        rowKey={({ route }) => route.join()}
      />
      <details className={styles.muted}>
        <summary>How a route’s strength is worked out</summary>
        <p>
          The product of its links: a strong link {FIT_RULE.strong}, a weak one {FIT_RULE.weak}; times{' '}
          {FIT_RULE.untested} while it is untested, {FIT_RULE.mixed} where tests are mixed, {FIT_RULE.refuted}{' '}
          where it does not hold or does harm; times {FIT_RULE.perYearOfLag} for each year it takes.
        </p>
      </details>
    </>
  );
}
