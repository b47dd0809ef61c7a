import { useState } from 'react';
import type { WeightJudgement, WeightSet } from '../../../shared/model/criteria';
import type { Partner } from '../../../shared/model/frame';
import type { Project } from '../../../shared/model/project';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { BestWorstForm } from './best-worst-form';
import type { JudgementFormProps } from './judgement-form';
import { PairwiseForm } from './pairwise-form';
import { PointsForm } from './points-form';
import { RankOrderForm } from './rank-order-form';
import { SwingForm } from './swing-form';

export interface JudgementDialogProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
  readonly partner: Partner;
  readonly onClose: () => void;
}

const questions: Partial<Record<WeightSet['method'], string>> = {
  swing:
    'Imagine every criterion at its worst among these options. Which step from worst to best would you take first? Give it 100, and the others as much of that as they are worth.',
  'rank-order': 'Which step from worst to best among these options matters most? Put them in that order.',
  'best-worst':
    'Which step from worst to best matters most, and which least? Then how many times more, from 1 to 9.',
  pairwise: 'Two at a time: which step from worst to best matters more, and how many times more?',
};

/** One partner's own judgement, asked for the way the set of weights asks. Kept exactly as given. */
export function JudgementDialog({ project, weightSet, partner, onClose }: JudgementDialogProps) {
  const dispatch = useDispatch();
  const earlier = weightSet.judgements[partner.id];
  // In an anonymous project changing weights starts afresh: the screen may be in the room.
  const shown = project.frame.anonymity === 'anonymous' ? undefined : earlier;
  const [judgement, setJudgement] = useState<WeightJudgement>(shown ?? { points: {} });
  const props: JudgementFormProps = { project, weightSet, judgement, onChange: setJudgement };

  function keep() {
    const { stale: _stale, ...fresh } = judgement;
    const result = dispatch({
      type: 'weights/set-judgement',
      id: weightSet.id,
      partnerId: partner.id,
      // Weighed again, it is about the scales as they are now.
      judgement: fresh,
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      wide
      title={`Weights of ${partner.name}`}
      onClose={onClose}
      actions={
        <>
          {earlier && (
            <Button
              tone="danger"
              onClick={() => {
                dispatch({ type: 'weights/set-judgement', id: weightSet.id, partnerId: partner.id });
                onClose();
              }}
            >
              Withdraw
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={keep}>
            Keep these weights
          </Button>
        </>
      }
    >
      <p>{questions[weightSet.method] ?? 'Share out 100 points at each level.'}</p>
      {weightSet.method === 'swing' && <SwingForm {...props} />}
      {weightSet.method === 'rank-order' && <RankOrderForm {...props} />}
      {weightSet.method === 'pairwise' && <PairwiseForm {...props} />}
      {weightSet.method === 'best-worst' && <BestWorstForm {...props} />}
      {(weightSet.method === 'points' || weightSet.method === 'equal') && <PointsForm {...props} />}
    </Dialog>
  );
}
