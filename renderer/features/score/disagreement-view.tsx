import { useState } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { cellSummaries } from '../../../shared/results/cell-summaries';
import type { DisputeOrder } from '../../../shared/results/disagreement';
import { type PartnerAgreement, partnerAgreement } from '../../../shared/results/partner-agreement';
import { projectResults } from '../../../shared/results/project-results';
import {
  cellsWorthDiscussing,
  type CellWorthDiscussing,
  discussionLine,
} from '../../../shared/results/worth-discussing';
import { Button } from '../../ui/button';
import { EmptyState, Tag } from '../../ui/layout';
import { Select } from '../../ui/select';
import { DisagreementMap } from './disagreement-map';
import styles from './disagreement.module.css';
import { firstOpen, keyOf, useDiscussionPlace } from './discussion-place';
import { DiscussionQueue } from './discussion-queue';
import { DisputeDots, DisputeFacts, disputeName, DisputeReasons } from './disputed-cell';
import { discussedWords } from './talked-about';

export interface DisagreementViewProps {
  readonly project: Project;
  readonly round: Round;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
}

/** A workshop has time for this many cells (guide/workshop, finding 2). */
const shownAtFirst = 10;

type Order = 'worth' | DisputeOrder;

/** Where the partners differ, the cells to talk about first. */
export function DisagreementView({ project, round, options, criteria }: DisagreementViewProps) {
  const [order, setOrder] = useState<Order>('worth');
  const [all, setAll] = useState(false);
  const results = projectResults(project, { roundId: round.id });
  const cells = inOrder(cellsWorthDiscussing(project, results), order);
  const place = useDiscussionPlace(cells);
  if (cells.length === 0) {
    return (
      <EmptyState title="No disagreement to show">
        As soon as two partners give different scores to the same option, the cells to talk about are listed
        here, the furthest apart first.
      </EmptyState>
    );
  }
  const lineWords = discussionLine(project, results).words;
  const shown = all ? cells : cells.slice(0, shownAtFirst);
  const talkedAbout = cells.filter((cell) => notedOn(project, round, cell)?.outcome !== undefined).length;
  const talkFirst = firstOpen(project, round, cells);
  return (
    <div className={styles.view}>
      <AgreementSentence agreement={partnerAgreement(project, results)} />
      <div className={styles.controls}>
        <Select
          label="Order by"
          {...(order === 'worth' && { hint: orderHint(lineWords) })}
          value={order}
          choices={orders}
          onChange={setOrder}
        />
        {place.index < 0 && talkFirst && (
          <Button tone="primary" onClick={() => place.goTo(talkFirst)}>
            Talk them through
          </Button>
        )}
        {talkedAbout > 0 && (
          <p className={styles.facts}>
            {talkedAbout} of {cells.length} talked about
          </p>
        )}
      </div>
      {place.index >= 0 && (
        <DiscussionQueue
          project={project}
          round={round}
          cells={cells}
          place={place}
          lineWords={lineWords}
          onClose={place.close}
        />
      )}
      <ol className={styles.cells}>
        {shown.map((cell, index) => (
          <li
            key={keyOf(cell)}
            className={styles.disputed}
            aria-current={index === place.index ? 'true' : undefined}
          >
            <Dispute
              project={project}
              round={round}
              cell={cell}
              number={index + 1}
              onTalk={() => place.goTo(cell)}
            />
          </li>
        ))}
      </ol>
      {cells.length > shownAtFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? `Show the first ${shownAtFirst} only` : `Show all ${cells.length} cells that differ`}
        </button>
      )}
      <DisagreementMap
        options={options}
        criteria={criteria}
        summaries={cellSummaries(project, round.id)}
        onTalk={(optionId, criterionId) => {
          const cell = cells.find(({ option, criterion }) => {
            return option.id === optionId && criterion.id === criterionId;
          });
          if (cell) place.goTo(cell);
        }}
      />
    </div>
  );
}

const orders: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'worth', label: 'worth discussing: could it move the line?' },
  { value: 'deviation', label: 'how far apart the scores are (standard deviation)' },
  { value: 'range', label: 'lowest to highest score (range)' },
  { value: 'stake', label: 'how much of the total hangs on it' },
];

const orderHint = (lineWords: string): string =>
  `Two steps or more apart, and first those where settling on most of the scores given would change ${lineWords}; then what most hangs on.`;

function inOrder(cells: readonly CellWorthDiscussing[], order: Order): readonly CellWorthDiscussing[] {
  if (order === 'worth') return cells;
  return cells.toSorted((a, b) => b[order] - a[order] || b.deviation - a.deviation || b.range - a.range);
}

const notedOn = (project: Project, round: Round, { option, criterion }: CellWorthDiscussing) =>
  project.discussions?.[round.id]?.[option.id]?.[criterion.id];

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
  readonly cell: CellWorthDiscussing;
  readonly number: number;
  readonly onTalk: () => void;
}

function Dispute({ project, round, cell, number, onTalk }: DisputeProps) {
  const noted = notedOn(project, round, cell);
  return (
    <>
      <div className={styles.words}>
        <p className={styles.name}>
          <span className={styles.place}>{number}</span> {disputeName(cell)}
        </p>
        <p>{cell.criterion.label}</p>
        <DisputeFacts project={project} round={round} cell={cell} />
      </div>
      <DisputeDots project={project} cell={cell} />
      <div className={styles.aside}>
        <DisputeReasons project={project} round={round} cell={cell} />
        {noted && (
          <p className={styles.noted}>
            <Tag tone={noted.outcome === 'score-again' ? 'caution' : 'info'}>{discussedWords(noted)}</Tag>{' '}
            {noted.reason}
          </p>
        )}
        <Button
          compact
          tone="quiet"
          aria-label={`Talk about ${cell.option.code} on ${cell.criterion.label}`}
          onClick={onTalk}
        >
          Talk about it
        </Button>
      </div>
    </>
  );
}
