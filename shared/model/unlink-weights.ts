import { groupTreeWeights, treeWeights } from '../appraisal/weights/tree';
import { listOf } from './collection';
import type { WeightSet } from './criteria';
import type { PartnerId } from './ids';
import type { Project, ProjectData } from './project';
import { weightNodes } from './weight-nodes';

/** From so many partners up, what was given to a criterion is kept beside its mean, in order of size. */
const fewestForShares = 4;

/**
 * True when weights can no longer be kept by partner: scores are anonymous and every round is closed, so that nothing
 * would destroy the link any more.
 */
export function weightsStayUnlinked(project: Project | ProjectData): boolean {
  return (
    project.frame.anonymity === 'anonymous' &&
    Object.values(project.rounds.byId).every(({ state }) => state === 'closed')
  );
}

/**
 * Destroys, in a draft, who gave which weights: what is left of each set is the mean, which gives the same results,
 * how many gave weights, and, from four partners up, what they gave to each criterion in order of size, so that nobody
 * can be followed from one criterion to the next. A set that nobody has judged since keeps what is left from before.
 */
export function unlinkWeights(draft: ProjectData): void {
  for (const weightSet of Object.values(draft.weightSets.byId)) {
    if (Object.keys(weightSet.judgements).length === 0) continue;
    const left = whatIsLeft(draft, weightSet);
    weightSet.judgements = {};
    if (left) weightSet.unlinked = left;
  }
}

type Unlinked = NonNullable<ProjectData['weightSets']['byId'][WeightSet['id']]['unlinked']>;

/** Undefined where no judgement was complete: then nothing had counted. Partners without a vote never count. */
function whatIsLeft(draft: ProjectData, weightSet: WeightSet): Unlinked | undefined {
  const nodes = weightNodes(draft.criteria, weightSet.onLeaves);
  const voters = listOf(draft.partners).filter(({ votes }) => votes);
  const partners = voters.flatMap(({ id, voteWeight }) => {
    const judgement = judgementOf(weightSet, id);
    if (!judgement) return [];
    const partnerWeight = weightSet.combination === 'partner-weighted' ? voteWeight : 1;
    return [{ partnerId: id, points: new Map(Object.entries(judgement.points)), partnerWeight }];
  });
  if (partners.every(({ partnerWeight }) => partnerWeight === 0)) return undefined;
  const group = groupTreeWeights(nodes, partners);
  if (!group.ok) return undefined;
  const counted = partners.filter(({ partnerId }) => group.value.byPartner.has(partnerId));
  const local = counted.flatMap(({ points }) => {
    const own = treeWeights(nodes, points);
    return own.ok ? [own.value.local] : [];
  });
  const stale = counted.flatMap(({ partnerId }) => judgementOf(weightSet, partnerId)?.stale ?? []);
  return {
    ...(stale.length > 0 && { stale: [...new Set(stale)] }),
    count: counted.length,
    leaves: Object.fromEntries(group.value.leaves), // nodes were made from criteria
    shares:
      counted.length < fewestForShares
        ? {}
        : Object.fromEntries(
            nodes.map(({ id }) => [id, local.flatMap((own) => own.get(id) ?? []).sort((a, b) => a - b)]),
          ), // the same ids
  };
}

function judgementOf({ judgements }: WeightSet, id: PartnerId) {
  return Object.hasOwn(judgements, id) ? judgements[id] : undefined;
}
