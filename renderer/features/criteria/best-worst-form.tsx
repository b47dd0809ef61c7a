import { bestWorstWeights } from '../../../shared/appraisal/weights/best-worst';
import type { Criterion, WeightJudgement } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { Select } from '../../ui/select';
import { bestWorstWords } from './best-worst-words';
import type { JudgementFormProps } from './judgement-form';
import styles from './weights.module.css';

type BestWorst = NonNullable<WeightJudgement['bestWorst']>;

/** Rezaei's scale in words; the even numbers lie between. */
const words: Readonly<Record<number, string>> = {
  1: 'the same as',
  3: 'somewhat more than',
  5: 'much more than',
  7: 'very much more than',
  9: 'extremely more than',
};
const timesChoices = [
  { value: '', label: 'not compared' },
  ...Array.from({ length: 9 }, (_, index) => ({
    value: String(index + 1),
    label: words[index + 1] === undefined ? `${index + 1}` : `${index + 1}, ${words[index + 1] ?? ''}`,
  })),
];

/** The criterion that matters most against all others, and all others against the one that matters least. */
export function BestWorstForm({ project, judgement, onChange }: JudgementFormProps) {
  const { leaves } = criterionTree(project.criteria);
  const given = judgement.bestWorst;
  const chosen = leaves.map(({ id, label }) => ({ value: id, label }));
  const none = { value: '' as const, label: 'Choose…' };

  function set(next: BestWorst) {
    const weights = weightsOf(leaves, next);
    onChange({
      ...judgement,
      bestWorst: next,
      points: weights
        ? Object.fromEntries(leaves.map(({ id }, index) => [id, (weights[index] ?? 0) * 100]))
        : {},
    });
  }

  /** Another end starts its own list anew; how much the best outweighs the worst, which stands in both, is kept. */
  function choose(part: 'best' | 'worst', id: CriterionId | '') {
    if (id === '') return;
    const best = part === 'best' ? id : (given?.best ?? id);
    const worst = part === 'worst' ? id : (given?.worst ?? id);
    const before = given && given.best !== given.worst ? given : undefined;
    const known = part === 'best' ? before?.othersToWorst : before?.bestToOthers;
    const top = known?.[id];
    const alsoTop = (key: CriterionId) => (top === undefined ? {} : { [key]: top });
    set({
      best,
      worst,
      bestToOthers: part === 'best' ? { ...alsoTop(worst), [best]: 1 } : { ...known, [best]: 1 },
      othersToWorst: part === 'best' ? { ...known, [worst]: 1 } : { ...alsoTop(best), [worst]: 1 },
    });
  }

  function compare(list: 'bestToOthers' | 'othersToWorst', id: CriterionId, times: string) {
    if (!given) return;
    const both =
      (given.worst === id && list === 'bestToOthers') || (given.best === id && list === 'othersToWorst');
    const change = (record: BestWorst['bestToOthers'], key: CriterionId) => {
      const { [key]: _before, ...others } = record;
      return times === '' ? others : { ...record, [key]: Number(times) };
    };
    set(
      both
        ? {
            ...given,
            bestToOthers: change(given.bestToOthers, given.worst),
            othersToWorst: change(given.othersToWorst, given.best),
          }
        : { ...given, [list]: change(given[list], id) },
    );
  }

  const ready = given && given.best !== given.worst;
  const best = leaves.find(({ id }) => id === given?.best);
  const worst = leaves.find(({ id }) => id === given?.worst);
  return (
    <>
      <div className={styles.columns}>
        <Select<CriterionId | ''>
          label="Matters most"
          value={given?.best ?? ''}
          choices={given ? chosen : [none, ...chosen]}
          onChange={(id) => choose('best', id)}
        />
        <Select<CriterionId | ''>
          label="Matters least"
          value={given && given.worst !== given.best ? given.worst : ''}
          choices={given && given.worst !== given.best ? chosen : [none, ...chosen]}
          onChange={(id) => choose('worst', id)}
        />
      </div>
      <p role="status">{bestWorstWords(leaves, given)}</p>
      {ready && best && worst && (
        <>
          <h3>{best.label} matters …</h3>
          <ul className={styles.rows}>
            {leaves
              .filter(({ id }) => id !== best.id)
              .map(({ id, label }) => (
                <li key={id} className={styles.compare}>
                  <Select
                    label={`${best.label} compared with ${label}`}
                    hideLabel
                    compact
                    value={String(given.bestToOthers[id] ?? '')}
                    choices={timesChoices}
                    onChange={(times) => compare('bestToOthers', id, times)}
                  />
                  <span>{label}</span>
                </li>
              ))}
          </ul>
          <h3>… matters more than {worst.label}</h3>
          <ul className={styles.rows}>
            {leaves
              .filter(({ id }) => id !== worst.id && id !== best.id)
              .map(({ id, label }) => (
                <li key={id} className={styles.compare}>
                  <Select
                    label={`${label} compared with ${worst.label}`}
                    hideLabel
                    compact
                    value={String(given.othersToWorst[id] ?? '')}
                    choices={timesChoices}
                    onChange={(times) => compare('othersToWorst', id, times)}
                  />
                  <span>{label}</span>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Undefined until both lists are complete. */
function weightsOf(leaves: readonly Criterion[], given: BestWorst): readonly number[] | undefined {
  if (given.best === given.worst) return undefined;
  const bestToOthers = leaves.flatMap(({ id }) => given.bestToOthers[id] ?? []);
  const othersToWorst = leaves.flatMap(({ id }) => given.othersToWorst[id] ?? []);
  if (bestToOthers.length < leaves.length || othersToWorst.length < leaves.length) return undefined;
  return bestWorstWeights({ bestToOthers, othersToWorst }).weights;
}
