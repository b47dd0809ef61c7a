import { useMemo } from 'react';
import { type CoverageGap, type OutcomeCoverage, storyCoverage } from '../../../../shared/story/coverage';
import type { StoryGraph } from '../../../../shared/story/graph';
import { Button } from '../../../ui/button';
import { type Column, DataTable } from '../../../ui/data-table';
import { Tag } from '../../../ui/layout';
import styles from './panels.module.css';

export interface CoveragePanelProps {
  readonly graph: StoryGraph;
  readonly titleOf: (id: string) => string;
  readonly onShow: (id: string) => void;
}

const KINDS: readonly { readonly gap: CoverageGap; readonly header: string; readonly has: string }[] = [
  { gap: 'no story', header: 'Story', has: 'drawn' },
  { gap: 'no measure', header: 'Measure', has: 'has one' },
  { gap: 'no funded path', header: 'Funded path', has: 'has one' },
  { gap: 'no owner', header: 'Owner', has: 'named' },
  { gap: 'no evidence', header: 'Evidence', has: 'cited' },
];

/** Where priority and plan do not meet: what each outcome has and lacks. */
export function CoveragePanel({ graph, titleOf, onShow }: CoveragePanelProps) {
  const rows = useMemo(() => storyCoverage(graph), [graph]);
  const whole = rows.filter((row) => row.gaps.length === 0).length;
  const columns: Column<OutcomeCoverage>[] = [
    {
      key: 'outcome',
      header: 'Outcome',
      rowHeader: true,
      cell: (row) => (
        <Button compact tone="quiet" onClick={() => onShow(row.outcome)}>
          {titleOf(row.outcome)}
        </Button>
      ),
    },
    ...KINDS.map(({ gap, header, has }): Column<OutcomeCoverage> => ({
      key: gap,
      header,
      cell: (row) =>
        row.gaps.includes(gap) ? (
          <Tag tone="caution">none</Tag>
        ) : (
          <span className={styles.yes}>
            {gap === 'no funded path' ? `${row.fundedPaths} of ${row.paths}` : has}
          </span>
        ),
    })),
  ];
  return (
    <div className={styles.reading}>
      <h2>{heading(rows.length, whole)}</h2>
      <DataTable
        caption="What each outcome has and lacks"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(row) => row.outcome}
      />
      <p className={styles.muted}>
        A path is funded when at least one action below it has its money agreed and has not stopped.
      </p>
    </div>
  );
}

function heading(outcomes: number, whole: number): string {
  if (outcomes === 0) return 'There is no outcome yet';
  if (whole === outcomes) return 'Every outcome has a story, a measure, a funded path, an owner and evidence';
  return outcomes === 1
    ? 'The outcome lacks something'
    : `${outcomes - whole} of ${outcomes} outcomes lack something`;
}
