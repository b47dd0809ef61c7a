import { memo } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import type { Partner } from '../../../shared/model/frame';
import type { PartnerId, RoundId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { ScoresByOption } from '../../../shared/model/scores';
import { countProgress, progressWords } from './score-progress';
import styles from './score-screen.module.css';

export interface PartnerPickerProps {
  readonly project: Project;
  readonly roundId: RoundId;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly partners: readonly Partner[];
  readonly selected: PartnerId;
  readonly onSelect: (id: PartnerId) => void;
}

/** Whose sheet is shown, and how far each partner has come. */
export function PartnerPicker(props: PartnerPickerProps) {
  const { project, roundId, options, criteria, partners, selected, onSelect } = props;
  return (
    <div role="group" aria-label="Partner" className={styles.partners}>
      {partners.map((partner) => (
        <PartnerButton
          key={partner.id}
          partner={partner}
          scores={project.scores[roundId]?.[partner.id]}
          options={options}
          criteria={criteria}
          selected={partner.id === selected}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

interface PartnerButtonProps {
  readonly partner: Partner;
  readonly scores: ScoresByOption | undefined;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly selected: boolean;
  readonly onSelect: (id: PartnerId) => void;
}

const PartnerButton = memo(function PartnerButton(props: PartnerButtonProps) {
  const { partner, scores, options, criteria, selected, onSelect } = props;
  const progress = countProgress(
    scores,
    options.map((option) => option.id),
    criteria.map((criterion) => criterion.id),
    (optionId) => partner.interests[optionId] !== undefined,
  );
  const answered = progress.cells - progress.notScored;
  return (
    <button
      type="button"
      className={styles.partner}
      aria-pressed={selected}
      title={progressWords(progress)}
      onClick={() => onSelect(partner.id)}
    >
      <span className={styles.partnerName}>{partner.code === '' ? partner.name : partner.code}</span>{' '}
      <span className={styles.partnerCount}>
        {answered}/{progress.cells}
      </span>
      <progress aria-hidden="true" className={styles.bar} max={progress.cells} value={answered} />
    </button>
  );
});
