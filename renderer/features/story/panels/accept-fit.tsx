import { useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { Option } from '../../../../shared/model/options';
import { fitOnScale, fitReason } from '../../../../shared/story/fit-score';
import type { StrategicFit } from '../../../../shared/story/strategic-fit';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { NumberField } from '../../../ui/number-field';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-field';
import styles from './panels.module.css';

export interface AcceptFitProps {
  readonly option: Option;
  readonly fit: StrategicFit;
  readonly titleOf: (id: string) => string;
}

/** Somebody takes the suggestion over as their score, or another figure, with the reason on record. */
export function AcceptFit({ option, fit, titleOf }: AcceptFitProps) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const parents = new Set(listOf(project.criteria).map((criterion) => criterion.parentId));
  const criteria = listOf(project.criteria).filter(
    (criterion) => criterion.basis === 'judged' && !parents.has(criterion.id),
  );
  const partners = listOf(project.partners);
  const rounds = listOf(project.rounds).filter((round) => round.state !== 'closed');
  const likely = criteria.find(({ code, label }) => /\bfit\b|strateg/iu.test(`${code} ${label}`));
  const [criterionId, setCriterion] = useState<string>();
  const [partnerId, setPartner] = useState<string>();
  const [typed, setTyped] = useState<number>();
  const [reason, setReason] = useState(() => fitReason(fit, titleOf));
  const criterion = criteria.find((each) => each.id === criterionId) ?? likely ?? criteria[0];
  const partner = partners.find((each) => each.id === partnerId) ?? partners[0];
  const round = rounds.find((each) => each.id === project.activeRoundId) ?? rounds.at(-1);
  if (criterion === undefined || partner === undefined || round === undefined) {
    return (
      <p className={styles.muted}>
        To take it over as a score there must be a judged criterion, a partner and a round that is open.
      </p>
    );
  }
  const value = typed ?? fitOnScale(fit.suggestion, criterion);
  const cell = { roundId: round.id, partnerId: partner.id, optionId: option.id, criterionId: criterion.id };
  const before = project.scores[round.id]?.[partner.id]?.[option.id]?.[criterion.id];

  return (
    <section className={styles.fields} aria-label="Take it over">
      <h3>Take it over as a score</h3>
      <div className={styles.pair}>
        <Select
          label="Criterion"
          value={String(criterion.id)}
          choices={criteria.map((each) => ({ value: String(each.id), label: each.label }))}
          onChange={(next) => {
            setCriterion(next);
            setTyped(undefined);
          }}
        />
        <Select
          label="Whose score"
          value={String(partner.id)}
          choices={partners.map((each) => ({ value: String(each.id), label: each.name }))}
          onChange={setPartner}
        />
        <NumberField
          label="Score"
          value={value}
          min={criterion.scale.min}
          max={criterion.scale.max}
          step={criterion.scale.step === 0 ? 0.1 : criterion.scale.step}
          hint={`${criterion.scale.min} to ${criterion.scale.max}, in ${round.name}`}
          onChange={(next) => next !== null && setTyped(next)}
        />
      </div>
      <TextArea label="Reason" rows={3} value={reason} onChange={setReason} />
      {before?.state === 'scored' && before.value !== undefined && (
        <p className={styles.muted}>
          {partner.name} has scored {before.value} here; taking it over replaces that. Undo brings it back.
        </p>
      )}
      <Button
        tone="primary"
        disabled={reason.trim() === ''}
        onClick={() =>
          dispatch({
            type: 'score/set',
            cell,
            score: { state: 'scored', value, reason: reason.trim(), at: origin.at },
          })
        }
      >
        Take it over
      </Button>
    </section>
  );
}
