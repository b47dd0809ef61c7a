import { useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { PartnerId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { projectWeights, type WeightOrigin } from '../../../shared/results/project-weights';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { partnerLocalShares } from './partner-local-shares';
import { PartnerWeights } from './partner-weights';
import { StaleJudgements } from './stale-judgements';
import { JudgementDialog } from './judgement-dialog';
import { WeightLevel } from './weight-level';
import { WeightSetBar } from './weight-set-bar';
import styles from './weights.module.css';

const originWords: Record<WeightOrigin, string> = {
  equal: 'Nobody has given weights yet, so all weigh the same.',
  partners: 'The mean of the partners’ own weights.',
  group: 'Set by the group. The partners’ own weights are kept below.',
  scenario: 'A what-if.',
};

/** What each criterion weighs: the group's sliders by level, and what each partner gave. */
export function WeightsPanel({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const [entering, setEntering] = useState<PartnerId>();
  const weightSet = find(project.weightSets, project.activeWeightSetId);
  if (!weightSet) return null;
  // The base case: a what-if shown elsewhere never changes what stands here.
  const weighting = projectWeights(project, { scenarioId: null });
  const tree = criterionTree(project.criteria);
  const byPartner = partnerLocalShares(tree, weighting.byPartner);
  const levels = [
    { title: 'Between the criteria', share: 1, siblings: tree.top },
    ...listOf(project.criteria).flatMap((group) => {
      const siblings = tree.children.get(group.id);
      return siblings
        ? [{ title: `Within ${group.label}`, share: weighting.shares.get(group.id) ?? 0, siblings }]
        : [];
    }),
  ].filter(({ siblings }) => siblings.length > 1);
  const enteringPartner = entering && find(project.partners, entering);

  return (
    <div className={styles.stack}>
      <WeightSetBar project={project} weightSet={weightSet} />
      {project.activeScenarioId !== undefined && (
        <Notice>Results shows a what-if at the moment. These are the weights of the base case.</Notice>
      )}
      <StaleJudgements project={project} weightSet={weightSet} />
      <div className={styles.status}>
        {weightSet.agreed ? <Tag tone="good">agreed</Tag> : <Tag tone="caution">not yet agreed</Tag>}
        <p>{originWords[weighting.origin]}</p>
        {weighting.origin === 'group' && (
          <Button compact onClick={() => dispatch({ type: 'weights/clear-group', id: weightSet.id })}>
            {Object.keys(weightSet.judgements).length > 0
              ? 'Back to the partners’ mean'
              : 'Back to equal weights'}
          </Button>
        )}
        <Button
          compact
          onClick={() =>
            dispatch({
              type: 'weight-set/change',
              id: weightSet.id,
              changes: { agreed: !weightSet.agreed },
            })
          }
        >
          {weightSet.agreed ? 'Open them again' : 'Agree these weights'}
        </Button>
      </div>
      {levels.map(({ title, share, siblings }) => (
        <WeightLevel
          key={title}
          title={title}
          share={share}
          siblings={siblings}
          weighting={weighting}
          weightSet={weightSet}
          byPartner={byPartner}
          partners={project.partners}
        />
      ))}
      <PartnerWeights
        project={project}
        weightSet={weightSet}
        leftOut={weighting.leftOut}
        onEnter={setEntering}
      />
      {enteringPartner && (
        <JudgementDialog
          project={project}
          weightSet={weightSet}
          partner={enteringPartner}
          onClose={() => setEntering(undefined)}
        />
      )}
    </div>
  );
}
