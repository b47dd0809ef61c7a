import type { FormProblem } from '../../../../shared/export/partner-sheet/read-partner-sheet';
import type { ReturnInBatch, ScoreDifference } from '../../../../shared/export/partner-sheet/compare-returns';
import { find } from '../../../../shared/model/collection';
import type { Project } from '../../../../shared/model/project';
import type { Score } from '../../../../shared/model/scores';
import { Checkbox } from '../../../ui/checkbox';
import { type Column, DataTable } from '../../../ui/data-table';
import { Tag } from '../../../ui/layout';
import type { Standing } from './returned-sheets';
import styles from './partner-sheets.module.css';

export interface ReturnedSheetProps {
  readonly project: Project;
  readonly form: ReturnInBatch;
  readonly standing: Standing;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One file that came back: whose it is, what is wrong with it by cell, and what taking it would change. */
export function ReturnedSheet({ project, form, standing, chosen, onToggle }: ReturnedSheetProps) {
  const partner = form.partnerId && find(project.partners, form.partnerId);
  const round = form.roundId && find(project.rounds, form.roundId);
  const leftOut = form.problems.filter((problem) => problem.leftOut).length;
  return (
    <li className={styles.returned}>
      <h3 className={styles.file}>
        {form.file}
        {partner && <span className={styles.whose}>{partner.name}</span>}
        {round && <span className={styles.whose}>{round.name}</span>}
        {leftOut > 0 && <Tag tone="caution">{leftOut === 1 ? '1 left out' : `${leftOut} left out`}</Tag>}
        {form.rivals.length > 0 && <Tag tone="caution">sent more than once</Tag>}
      </h3>
      {standing.kind === 'open' ? (
        <Checkbox
          label={`Take ${cellWords(standing.cells)} from ${form.file}`}
          {...(form.comments.size > 0
            ? { hint: 'Comments are kept as the reasons of that option’s scores.' }
            : {})}
          checked={chosen}
          onChange={onToggle}
        />
      ) : (
        <p>{standing.why}</p>
      )}
      {form.problems.length > 0 && (
        <DataTable
          caption={`To see to in ${form.file}`}
          columns={problemColumns}
          rows={form.problems}
          rowKey={(problem) => `${problem.code}/${problem.where}/${problem.message}`}
        />
      )}
      {form.rivals.map((rival, index) =>
        rival.differences.length === 0 ? (
          <p key={index}>{rival.file} says the same.</p>
        ) : (
          <Differences
            key={index}
            project={project}
            caption={`Where ${form.file} differs from ${rival.file}`}
            before={`In ${rival.file}`}
            differences={rival.differences}
          />
        ),
      )}
      {form.changes.length > 0 && (
        <details>
          <summary>
            {form.changes.length === 1
              ? '1 score is new or differs from the project'
              : `${form.changes.length} scores are new or differ from the project`}
          </summary>
          <Differences
            project={project}
            caption={`What ${form.file} would change`}
            before="Now"
            differences={form.changes}
          />
        </details>
      )}
      {form.comments.size > 0 && (
        <ul className={styles.comments}>
          {[...form.comments].map(([optionId, comment]) => (
            <li key={optionId}>
              <strong>{find(project.options, optionId)?.title}:</strong> {comment}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const problemColumns: readonly Column<FormProblem>[] = [
  { key: 'sheet', header: 'Sheet', cell: ({ sheet }) => (sheet === '' ? 'Whole file' : sheet) },
  { key: 'where', header: 'Cell', cell: ({ where }) => (where === '' ? '–' : where) },
  { key: 'what', header: 'What', rowHeader: true, cell: ({ message }) => message },
  { key: 'taken', header: 'Taken?', cell: ({ leftOut }) => (leftOut ? 'Left out' : 'Taken, look at it') },
];

interface DifferencesProps {
  readonly project: Project;
  readonly caption: string;
  /** Heading over what stands there now. */
  readonly before: string;
  readonly differences: readonly ScoreDifference[];
}

function Differences({ project, caption, before, differences }: DifferencesProps) {
  const option = ({ optionId }: ScoreDifference) => find(project.options, optionId);
  const columns: readonly Column<ScoreDifference>[] = [
    {
      key: 'option',
      header: 'Option',
      rowHeader: true,
      cell: (row) => `${option(row)?.code ?? ''} ${option(row)?.title ?? ''}`.trim(),
    },
    {
      key: 'criterion',
      header: 'Criterion',
      cell: ({ criterionId }) => find(project.criteria, criterionId)?.label ?? '',
    },
    { key: 'before', header: before, align: 'end', cell: (row) => scoreWords(row.before) },
    {
      key: 'after',
      header: 'Returned',
      align: 'end',
      cell: ({ after }) => <strong>{scoreWords(after)}</strong>,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={differences}
      rowKey={({ optionId, criterionId }) => `${optionId}/${criterionId}`}
    />
  );
}

const stateWords: Record<Score['state'], string> = {
  scored: '',
  'not-scored': 'not scored',
  'dont-know': 'don’t know',
  'declared-interest': 'declared interest',
};

function scoreWords(score: Pick<Score, 'state' | 'value'> | undefined): string {
  if (!score) return 'not scored';
  return score.state === 'scored' ? String(score.value ?? '') : stateWords[score.state];
}

function cellWords(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}
