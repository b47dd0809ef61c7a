import { find } from '../../../shared/model/collection';
import type { PartnerId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { type DisputedCell, movementBetween, roundBefore } from '../../../shared/results/disagreement';
import { FigureSource } from '../../ui/figure-source';
import styles from './disagreement.module.css';
import { DotStrip } from './dot-strip';
import { shortTitle } from './short-title';

export interface DisputedCellProps {
  readonly project: Project;
  readonly round: Round;
  readonly cell: DisputedCell;
}

/** How far apart, of how many, and what hangs on it; what it was the round before. */
export function DisputeFacts({ project, round, cell }: DisputedCellProps) {
  const { summary } = cell;
  const before = roundBefore(project, round.id);
  const movement = before && movementBetween(project, { before, after: round.id }, cell);
  return (
    <>
      <p className={styles.facts}>
        {summary.scores.length} scores, mean {summary.mean?.toFixed(1)}, range {cell.range}, SD{' '}
        {cell.deviation.toFixed(2)}; {cell.stake.toFixed(1)} points of the total hang on it
      </p>
      {movement && movement.meanBefore !== null && movement.meanAfter !== null && (
        <p className={styles.facts}>
          Last round: mean {movement.meanBefore.toFixed(1)}, SD {(movement.deviationBefore ?? 0).toFixed(2)}
        </p>
      )}
    </>
  );
}

/** One dot a score; names stand in them only where the level promised before scoring allows it. */
export function DisputeDots({ project, cell }: Pick<DisputedCellProps, 'project' | 'cell'>) {
  const { option, criterion, summary } = cell;
  return (
    <DotStrip
      label={`${option.code} on ${criterion.label}`}
      scale={criterion.scale}
      mean={summary.mean ?? 0}
      dots={summary.scores.map(({ partnerId, value }) => ({ value, name: nameOf(project, partnerId) }))}
    />
  );
}

/** The reasons that came with the scores. */
export function DisputeReasons({ project, round, cell }: DisputedCellProps) {
  const { option, criterion, summary } = cell;
  const linked = summary.scores.flatMap(({ partnerId, value }) => {
    if (partnerId === undefined) return [];
    const { reason = '', source } = project.scores[round.id]?.[partnerId]?.[option.id]?.[criterion.id] ?? {};
    // A cell of somebody's sheet says whose score it is.
    const shown = project.frame.anonymity === 'anonymous' ? undefined : source;
    return reason.trim() === '' ? [] : [{ who: nameOf(project, partnerId), value, reason, source: shown }];
  });
  const reasons = summary.unlinked
    ? summary.unlinked.reasons.map(({ value, text }) => ({
        who: '',
        value,
        reason: text,
        source: undefined,
      }))
    : linked;
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ who, value, reason, source }) => (
        <li key={`${who}/${value}/${reason}`}>
          <strong>
            {who}{' '}
            <FigureSource what={`Score of ${who}, ${value}`} source={source}>
              {value}
            </FigureSource>
          </strong>
          : {reason}
        </li>
      ))}
    </ul>
  );
}

/** "A14 Warm spaces". */
export const disputeName = ({ option }: DisputedCell): string =>
  `${option.code} ${shortTitle(option.title)}`.trim();

function nameOf(project: Project, partnerId: PartnerId | undefined): string {
  if (project.frame.anonymity === 'anonymous' || partnerId === undefined) return '';
  return find(project.partners, partnerId)?.code ?? '';
}
