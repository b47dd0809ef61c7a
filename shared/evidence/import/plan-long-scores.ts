import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { CriterionId, OptionId, PartnerId } from '../../model/ids';
import type { Score, ScoresByOption } from '../../model/scores';
import { matchReference } from '../match-reference';
import { readScore, type ReadScore, type ScoreScale } from '../score-codes';
import { rules } from '../rules';
import { finishPlan } from './finish-plan';
import type { Answer, ImportPlan, ImportRequest } from './import-types';
import { isAllText, judgedCriteria, sameScore, scoreChange, scoresBefore, takenScore } from './score-helpers';
import { TableReader } from './table-reader';

/** One score a row: option, criterion, score, and the partner where the file holds several. */
export function planLongScores(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, roundId } = request;
  const criteria = judgedCriteria(request);
  const options = listOf(project.options).map(({ id, code, title }) => ({ id, code, label: title }));
  const partners = listOf(project.partners).map(({ id, code, name }) => ({ id, code, label: name }));
  const byPartner = new Map<PartnerId, Map<OptionId, Map<CriterionId, Score>>>();
  const textNumbers = isAllText(request.region);
  if (roundId === undefined) reader.notes.push('Say for which round these scores are.');
  for (const row of reader.dataRows()) {
    const label = ['partnerRef', 'optionRef', 'criterionRef']
      .map((field) => reader.text(row, field))
      .filter((text) => text !== '')
      .join(' ');
    const option = matchReference(reader.text(row, 'optionRef'), options);
    const criterion = matchReference(reader.text(row, 'criterionRef'), criteria);
    const named = reader.has('partnerRef')
      ? matchReference(reader.text(row, 'partnerRef'), partners)?.known.id
      : request.partnerId;
    const partner = partners.find((each) => each.id === named);
    const scale = criteria.find((each) => each.id === criterion?.known.id)?.scale;
    if (!option || !criterion || !partner || !scale) {
      const unknown = !option ? 'option' : !criterion || !scale ? 'criterion' : 'partner';
      reader.ask(row, null, {
        code: `unknown-${unknown}`,
        message: `This row names no known ${unknown}.`,
        blocking: true,
      });
      reader.put(row, 'refuse', label, [`No known ${unknown}.`]);
      continue;
    }
    const answer = reader.answer(row, reader.column('score') ?? null);
    const read = readAnswered(answer, reader.cell(row, 'score'), scale, textNumbers);
    if (read.question) {
      reader.ask(row, 'score', {
        code: read.question.code,
        message: read.question.message,
        blocking: read.question.severity === 'stop',
      });
    }
    if (read.state === 'not-scored') {
      reader.put(row, 'skip', label, ['Not scored.']);
      continue;
    }
    const column = reader.column('score') ?? 0;
    const reason = reader.text(row, 'reason');
    const score: Score = {
      state: read.state,
      ...(read.value === undefined ? {} : { value: read.value }),
      ...(reason === '' ? {} : { reason }),
      source: { table: request.tableId, row, column, rule: rules['number-stored'].code },
      at: request.origin.at,
    };
    const before = scoresBefore(request, partner.id, option.known.id).get(criterion.known.id);
    const status = before === undefined ? 'add' : sameScore(before, score) ? 'same' : 'change';
    reader.put(row, status, label, scoreChange(before, score));
    if (sameScore(before, score)) continue;
    const partnerScores = byPartner.get(partner.id) ?? new Map<OptionId, Map<CriterionId, Score>>();
    byPartner.set(partner.id, partnerScores);
    const cells = partnerScores.get(option.known.id) ?? new Map<CriterionId, Score>();
    partnerScores.set(option.known.id, cells.set(criterion.known.id, takenScore(before, score)));
  }
  const commands: SingleCommand[] = [];
  for (const [partnerId, rows] of byPartner) {
    const scores: ScoresByOption = Object.fromEntries(
      [...rows].map(([id, cells]) => [id, Object.fromEntries(cells)]),
    );
    if (roundId) commands.push({ type: 'scores/set-many', roundId, partnerId, scores });
  }
  return finishPlan(reader, commands);
}

function readAnswered(
  answer: Answer | undefined,
  cell: Parameters<typeof readScore>[0],
  scale: ScoreScale,
  textNumbers: boolean,
): ReadScore {
  if (answer?.kind === 'missing') return { state: 'not-scored' };
  if (answer?.kind !== 'use') return readScore(cell, scale, { textNumbers });
  const value = typeof answer.value === 'number' ? answer.value : answer.value.toUpperCase();
  return readScore(value, scale, { textNumbers: true });
}
