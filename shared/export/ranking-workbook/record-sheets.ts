import { find, listOf } from '../../model/collection';
import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { day, dayAndTime } from './day';
import { decisionWords } from './evidence-values-sheet';
import { type Plan, sheetNames } from './plan';

/** What was decided, why, and who disagreed, word for word. */
export function decisionsSheet(plan: Plan): SheetModel | null {
  const decided = plan.results.ranking.flatMap((ranked) => {
    const decision = plan.project.decisions[ranked.option.id];
    return decision ? [{ ...ranked, decision, words: decisionWords(plan, ranked.option.id) }] : [];
  });
  if (decided.length === 0) return null;
  // In anonymous mode nobody is named beside what they said.
  const names = plan.project.frame.anonymity !== 'anonymous';
  return tableSheet({
    name: sheetNames.decisions,
    title: 'Decisions and dissent',
    note: 'In rank order at export. Dissent is recorded word for word.',
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 44 },
      { header: 'Decision', width: 11 },
      { header: 'Reason', width: 60 },
      { header: 'Dissent', width: 60 },
      { header: 'Review on', width: 19 },
      { header: 'Total', width: 10, numeric: true },
      { header: 'Rank', width: 8, numeric: true },
    ],
    data: decided.map(({ option, words, decision, total, rank }) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      cells.strong(words),
      cells.wrapped(decision.reason),
      cells.wrapped(
        decision.dissent
          .map((dissent) =>
            names && dissent.who ? `${dissent.who}: “${dissent.words}”` : `“${dissent.words}”`,
          )
          .join('\n'),
      ),
      cells.text(day(decision.reviewOn)),
      cells.number(total, 'decimal'),
      cells.number(rank),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}

/** Every change, as the app logged it. In anonymous mode the log could say who scored what, so it stays behind. */
export function logSheet({ project }: Plan): SheetModel | null {
  if (project.log.length === 0 || project.frame.anonymity !== 'named') return null;
  return tableSheet({
    name: sheetNames.log,
    title: 'Log',
    note: 'Every change to the project, oldest first. Times are UTC.',
    columns: [
      { header: 'When', width: 24 },
      { header: 'What', width: 90 },
    ],
    data: project.log.map(({ at, label }) => [cells.text(dayAndTime(at)), cells.wrapped(label)]),
    landscape: false,
    locked: true,
  });
}

const strengths = {
  strong: 'Strong',
  moderate: 'Moderate',
  weak: 'Weak',
  'not-judged': 'Not judged',
} as const;

/** Evidence as people entered it. Imported figures with their cells follow in the same register. */
export function evidenceItems({ project }: Plan) {
  return listOf(project.evidence).map((item) => ({
    item,
    strength: strengths[item.strength],
    file: item.sourceFileId === undefined ? '' : (find(project.sourceFiles, item.sourceFileId)?.name ?? ''),
    options: item.optionIds.map((id) => find(project.options, id)?.code ?? '').join(', '),
    criteria: item.criterionIds.map((id) => find(project.criteria, id)?.code ?? '').join(', '),
  }));
}
