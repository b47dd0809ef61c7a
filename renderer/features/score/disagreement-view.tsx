import { useState } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import { find } from '../../../shared/model/collection';
import type { PartnerId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { cellSummaries } from '../../../shared/results/cell-summaries';
import {
  type DisputedCell,
  disputedCells,
  type DisputeOrder,
  movementBetween,
  roundBefore,
} from '../../../shared/results/disagreement';
import { type PartnerAgreement, partnerAgreement } from '../../../shared/results/partner-agreement';
import { projectResults } from '../../../shared/results/project-results';
import { EmptyState } from '../../ui/layout';
import { Select } from '../../ui/select';
import { DisagreementMap } from './disagreement-map';
import styles from './disagreement.module.css';
import { DotStrip } from './dot-strip';
import { shortTitle } from './short-title';

export interface DisagreementViewProps {
  readonly project: Project;
  readonly round: Round;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
}

/** A workshop has time for this many cells (guide/workshop, finding 2). */
const shownAtFirst = 10;

const orders: readonly { readonly value: DisputeOrder; readonly label: string }[] = [
  { value: 'deviation', label: 'how far apart the scores are (standard deviation)' },
  { value: 'range', label: 'lowest to highest score (range)' },
  { value: 'stake', label: 'how much of the total hangs on it' },
];

/** Where the partners differ, the cells to talk about first. */
export function DisagreementView({ project, round, options, criteria }: DisagreementViewProps) {
  const [order, setOrder] = useState<DisputeOrder>('deviation');
  const [all, setAll] = useState(false);
  const results = projectResults(project, { roundId: round.id });
  const cells = disputedCells(project, results, order);
  if (cells.length === 0) {
    return (
      <EmptyState title="No disagreement to show">
        As soon as two partners give different scores to the same option, the cells to talk about are listed
        here, the furthest apart first.
      </EmptyState>
    );
  }
  const shown = all ? cells : cells.slice(0, shownAtFirst);
  return (
    <div className={styles.view}>
      <AgreementSentence agreement={partnerAgreement(project, results)} />
      <div className={styles.controls}>
        <Select label="Order by" value={order} choices={orders} onChange={setOrder} />
      </div>
      <ol className={styles.cells}>
        {shown.map((cell, index) => (
          <li key={`${cell.option.id}/${cell.criterion.id}`} className={styles.disputed}>
            <Dispute project={project} round={round} cell={cell} place={index + 1} />
          </li>
        ))}
      </ol>
      {cells.length > shownAtFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? `Show the first ${shownAtFirst} only` : `Show all ${cells.length} cells that differ`}
        </button>
      )}
      <DisagreementMap options={options} criteria={criteria} summaries={cellSummaries(project, round.id)} />
    </div>
  );
}

/** One number for agreement, with its rule and what it rests on. */
function AgreementSentence({ agreement }: { readonly agreement: PartnerAgreement | null }) {
  if (!agreement) return null;
  return (
    <p>
      The partners’ own rankings agree to a <strong>{agreement.words}</strong> degree (Kendall’s W{' '}
      {agreement.w.toFixed(2)} over the {agreement.options} options that all {agreement.partners} scored; 0 is
      no agreement, 1 is the same order; from 0.3 weak, 0.5 moderate, 0.7 strong).
    </p>
  );
}

interface DisputeProps {
  readonly project: Project;
  readonly round: Round;
  readonly cell: DisputedCell;
  readonly place: number;
}

function Dispute({ project, round, cell, place }: DisputeProps) {
  const { option, criterion, summary } = cell;
  // Names stand beside scores only where the level promised before scoring allows it.
  const named = project.frame.anonymity !== 'anonymous';
  const before = roundBefore(project, round.id);
  const movement = before && movementBetween(project, { before, after: round.id }, cell);
  const nameOf = (partnerId: PartnerId | undefined) =>
    named && partnerId !== undefined ? (find(project.partners, partnerId)?.code ?? '') : '';
  const linkedReasons = summary.scores.flatMap(({ partnerId, value }) => {
    if (partnerId === undefined) return [];
    const reason = project.scores[round.id]?.[partnerId]?.[option.id]?.[criterion.id]?.reason ?? '';
    return reason.trim() === '' ? [] : [{ who: nameOf(partnerId), value, reason }];
  });
  const reasons = summary.unlinked
    ? summary.unlinked.reasons.map(({ value, text }) => ({ who: '', value, reason: text }))
    : linkedReasons;
  return (
    <>
      <div className={styles.words}>
        <p className={styles.name}>
          <span className={styles.place}>{place}</span> {option.code} {shortTitle(option.title)}
        </p>
        <p className={styles.criterion}>{criterion.label}</p>
        <p className={styles.facts}>
          {summary.scores.length} scores, mean {summary.mean?.toFixed(1)}, range {cell.range}, SD{' '}
          {cell.deviation.toFixed(2)}; {cell.stake.toFixed(1)} points of the total hang on it
        </p>
        {movement && movement.meanBefore !== null && movement.meanAfter !== null && (
          <p className={styles.facts}>
            Last round: mean {movement.meanBefore.toFixed(1)}, SD {(movement.deviationBefore ?? 0).toFixed(2)}
          </p>
        )}
      </div>
      <DotStrip
        label={`${option.code} on ${criterion.label}`}
        scale={criterion.scale}
        mean={summary.mean ?? 0}
        dots={summary.scores.map(({ partnerId, value }) => ({
          value,
          name: nameOf(partnerId),
        }))}
      />
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map(({ who, value, reason }) => (
            <li key={`${who}/${value}/${reason}`}>
              <strong>
                {who} {value}
              </strong>
              : {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
