import { find, listOf } from '../../../shared/model/collection';
import type { Criterion, WeightSet } from '../../../shared/model/criteria';
import type { PartnerId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { weightsStayUnlinked } from '../../../shared/model/unlink-weights';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import type { ProjectWeights } from '../../../shared/results/project-weights';
import { Button } from '../../ui/button';
import { FigureSource } from '../../ui/figure-source';
import { formatNumber } from '../../ui/format';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ScrollRegion } from '../../ui/scroll-region';
import { TableTools } from '../../ui/table-tools';
import styles from './weights.module.css';

export interface PartnerWeightsProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
  readonly leftOut: ProjectWeights['leftOut'];
  readonly onEnter: (partnerId: PartnerId) => void;
}

interface LevelColumns {
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

/** What each partner gave, exactly as given. Totals that are not 100 are said and scaled, never changed. */
export function PartnerWeights({ project, weightSet, leftOut, onEnter }: PartnerWeightsProps) {
  const partners = listOf(project.partners).filter((partner) => partner.votes);
  if (partners.length === 0) return null;
  const { unlinked } = weightSet;
  if (weightsStayUnlinked(project)) return <DestroyedWeights count={unlinked?.count ?? 0} />;
  const levels = levelsOf(project, weightSet);
  const flagTotals = weightSet.method === 'points';
  // Nobody's name stands beside what they gave; here it only says who has given anything.
  const hidden = project.frame.anonymity === 'anonymous';
  const whys = new Map(leftOut.map(({ partnerId, message }) => [partnerId, message]));
  return (
    <section className={styles.level}>
      <div className={styles.levelHead}>
        <h2>What each partner gave</h2>
        <p className={styles.muted}>
          {hidden ? 'Scores and weights are anonymous: only who has given weights is shown, not which. ' : ''}
          {flagTotals
            ? 'Points as given. Each level is scaled to 100 before the mean.'
            : 'As given; the largest stands for 100.'}
          {unlinked &&
            Object.keys(weightSet.judgements).length === 0 &&
            ` ${givenBefore(unlinked.count)} They count until somebody gives weights again.`}
        </p>
      </div>
      <ScrollRegion className={styles.scroll} label="What each partner gave">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Partner</th>
              {levels.flatMap(({ criteria }, level) => [
                ...criteria.map((criterion, index) => (
                  <th
                    key={criterion.id}
                    scope="col"
                    title={criterion.label}
                    className={`${styles.number} ${level > 0 && index === 0 ? styles.groupStart : ''}`}
                  >
                    {criterion.code || criterion.label}
                  </th>
                )),
                ...(flagTotals
                  ? [
                      <th key={`total-${level}`} scope="col" className={styles.number}>
                        Total
                      </th>,
                    ]
                  : []),
              ])}
              <th scope="col">
                <VisuallyHidden>Change</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => {
              const judgement = weightSet.judgements[partner.id];
              const given = judgement?.points;
              return (
                <tr key={partner.id}>
                  <th scope="row">
                    {partner.name}
                    {whys.has(partner.id) && (
                      <span className={styles.flag}>Not counted: points are missing</span>
                    )}
                  </th>
                  {levels.flatMap(({ name, criteria }, level) => {
                    const numbers = criteria.map((criterion) => given?.[criterion.id]);
                    const total = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
                    return [
                      ...criteria.map((criterion, index) => (
                        <td
                          key={criterion.id}
                          className={`${styles.number} ${level > 0 && index === 0 ? styles.groupStart : ''}`}
                        >
                          {given === undefined ? (
                            ''
                          ) : hidden ? (
                            '✓'
                          ) : (
                            <FigureSource
                              what={`Weight of ${criterion.label} from ${partner.name}`}
                              source={judgement?.sources?.[criterion.id]}
                            >
                              {numbers[index]?.toString() ?? '–'}
                            </FigureSource>
                          )}
                        </td>
                      )),
                      ...(flagTotals
                        ? [
                            <td key={`total-${name}`} className={`${styles.number} ${styles.total}`}>
                              {given === undefined ? '' : hidden ? '✓' : formatNumber(total)}
                              {given !== undefined && !hidden && Math.abs(total - 100) > 1e-9 && (
                                <span className={styles.flag}>adds to {formatNumber(total)}, scaled</span>
                              )}
                            </td>,
                          ]
                        : []),
                    ];
                  })}
                  <td className={styles.number}>
                    <Button
                      compact
                      tone="quiet"
                      aria-label={`${given ? 'Change' : 'Enter'} the weights of ${partner.name}`}
                      onClick={() => onEnter(partner.id)}
                    >
                      {given ? 'Change' : 'Enter'}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <TableTools name="What each partner gave" />
    </section>
  );
}

/** After an anonymous round has closed nothing is kept by partner, and nothing new can be. */
function DestroyedWeights({ count }: { readonly count: number }) {
  return (
    <section className={styles.level}>
      <h2>What each partner gave</h2>
      <p className={styles.muted}>
        {givenBefore(count)} Every round is closed, so no weights can be taken by partner any more: open
        another round to collect them, or move the group’s weights above.
      </p>
    </section>
  );
}

function givenBefore(count: number): string {
  if (count === 0) return 'No partner’s weights are kept.';
  return `${count === 1 ? 'One partner' : `${count} partners`} gave weights. Their mean stands; whose were whose was destroyed when the round closed.`;
}

/** By tree: the top level, then each group. Straight on the leaves: one level. */
export function levelsOf(project: Project, weightSet: WeightSet): readonly LevelColumns[] {
  const tree = criterionTree(project.criteria);
  if (weightSet.onLeaves) return [{ name: 'All criteria', criteria: tree.leaves }];
  return [
    { name: 'Between the criteria', criteria: tree.top },
    ...[...tree.children].flatMap(([id, criteria]) =>
      criteria.length > 1 ? [{ name: `Within ${find(project.criteria, id)?.label ?? ''}`, criteria }] : [],
    ),
  ];
}
