import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { CriterionId } from '../../model/ids';
import { newCriterion, newOutcome, newPartner } from '../../model/new-entities';
import { matchHeadings } from '../match-headings';
import { matchReference, type Known } from '../match-reference';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRequest } from './import-types';
import { TableReader } from './table-reader';

/** Lists of texts by reference or name: partners and outcomes. Only mapped, filled cells change anything. */
export function planTextList(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const isPartners = request.target === 'partners';
  const nameField = isPartners ? 'name' : 'title';
  const fields = isPartners ? ['name', 'kind', 'contact'] : ['title', 'statement', 'domain', 'beneficiaries'];
  const known: readonly Known[] = isPartners
    ? listOf(request.project.partners).map(({ id, code, name }) => ({ id, code, label: name }))
    : listOf(request.project.outcomes).map(({ id, code, title }) => ({
        id,
        code,
        label: title,
      }));
  const commands: SingleCommand[] = [];
  const seen = new Set<string>();
  for (const row of reader.dataRows()) {
    const code = reader.text(row, 'code');
    const name = reader.text(row, nameField);
    const label = [code, name].filter((part) => part !== '').join(' ');
    const key = (code === '' ? name : code).toLowerCase();
    if (key === '' || seen.has(key)) {
      reader.put(row, 'refuse', label || `Row ${row + 1}`, [
        key === '' ? 'Neither a reference nor a name.' : 'The same entry a second time.',
      ]);
      continue;
    }
    seen.add(key);
    const given = Object.fromEntries(
      fields.map((field) => [field, reader.text(row, field)] as const).filter(([, text]) => text !== ''),
    );
    const match = matchReference(code === '' ? name : code, known);
    if (!match) {
      if (isPartners)
        commands.push({ type: 'partner/add', partner: newPartner(request.origin, { code, ...given }) });
      else commands.push({ type: 'outcome/add', outcome: newOutcome(request.origin, { code, ...given }) });
      reader.put(row, 'add', label, Object.values(given));
      continue;
    }
    const partner = listOf(request.project.partners).find((each) => each.id === match.known.id);
    const outcome = listOf(request.project.outcomes).find((each) => each.id === match.known.id);
    const before = new Map(Object.entries(partner ?? outcome ?? {}));
    const changes = Object.fromEntries(
      Object.entries(given).filter(([field, text]) => before.get(field) !== text),
    );
    if (Object.keys(changes).length === 0) reader.put(row, 'same', label, []);
    else {
      if (partner) commands.push({ type: 'partner/change', id: partner.id, changes });
      if (outcome) commands.push({ type: 'outcome/change', id: outcome.id, changes });
      reader.put(row, 'change', label, Object.values(changes));
    }
  }
  return finishPlan(reader, commands);
}

/** A list of criteria with their scales and the words for each level. Existing criteria are changed in words only. */
export function planCriteria(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const existing = listOf(request.project.criteria);
  const known = existing.map(({ id, code, label }) => ({ id, code, label }));
  const added: { id: CriterionId; code: string; label: string }[] = [];
  const commands: SingleCommand[] = [];
  for (const row of reader.dataRows()) {
    const code = reader.text(row, 'code');
    const label = reader.text(row, 'label');
    const words = [code, label].filter((part) => part !== '').join(' ');
    if (label === '' && code === '') {
      reader.put(row, 'refuse', `Row ${row + 1}`, ['Neither a reference nor a name.']);
      continue;
    }
    const question = reader.text(row, 'question');
    const match = matchReference(code === '' ? label : code, known);
    const before = match ? existing.find((each) => each.id === match.known.id) : undefined;
    if (before) {
      const changes = {
        ...(label !== '' && label !== before.label ? { label } : {}),
        ...(question !== '' && question !== before.question ? { question } : {}),
      };
      if (Object.keys(changes).length === 0) reader.put(row, 'same', words, []);
      else {
        commands.push({ type: 'criterion/change', id: before.id, changes });
        reader.put(row, 'change', words, Object.values(changes));
      }
      continue;
    }
    const parent = matchReference(reader.text(row, 'parent'), [...known, ...added])?.known.id;
    const anchors = Array.from({ length: 11 }, (_, score) => ({
      score,
      words: reader.text(row, `anchor:${score}`),
    })).filter((anchor) => anchor.words !== '');
    const min = reader.figure(row, 'min', {}).figure?.value ?? anchors[0]?.score ?? 0;
    const max = reader.figure(row, 'max', {}).figure?.value ?? anchors.at(-1)?.score ?? 10;
    if (min >= max) {
      reader.put(row, 'refuse', words, [`The lowest score (${min}) is not below the highest (${max}).`]);
      continue;
    }
    const criterion = newCriterion(request.origin, {
      code,
      label: label || code,
      question,
      ...(parent === undefined ? {} : { parentId: parent }),
      scale: { min, max, step: 1, anchors },
      valueFunction: { kind: 'linear', worst: min, best: max },
    });
    added.push({ id: criterion.id, code, label: criterion.label });
    commands.push({ type: 'criterion/add', criterion });
    reader.put(row, 'add', words, [`scored from ${min} to ${max}`]);
  }
  return finishPlan(reader, commands);
}

/** Points of one partner. The sum is said, and never forced to 100: 95 points stay 95. */
export function planWeights(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, partnerId } = request;
  const criteria = listOf(project.criteria).map(({ id, code, label }) => ({ id, code, label }));
  const set = listOf(project.weightSets).find((each) => each.id === project.activeWeightSetId);
  if (partnerId === undefined) reader.notes.push('Say whose weights these are.');
  const points: Record<CriterionId, number> = {};
  const before = partnerId && set ? set.judgements[partnerId]?.points : undefined;
  let sum = 0;
  for (const row of reader.dataRows()) {
    const label = reader.text(row, 'criterionRef');
    const match =
      matchReference(label, criteria)?.known ?? matchHeadings(new Map([[0, label]]), criteria)[0]?.known;
    const criterion = criteria.find((each) => each.id === match?.id);
    if (!criterion) {
      reader.ask(row, 'criterionRef', {
        code: 'unknown-name',
        message: `“${label}” is not one of the criteria.`,
        blocking: true,
      });
      reader.put(row, 'refuse', label, ['Not one of the criteria.']);
      continue;
    }
    const { figure } = reader.figure(row, 'points', {});
    if (!figure || figure.value < 0) {
      reader.put(row, 'skip', label, [figure ? 'Weights cannot be negative.' : 'No points.']);
      continue;
    }
    points[criterion.id] = figure.value;
    sum += figure.value;
    const old = before?.[criterion.id];
    reader.put(row, old === undefined ? 'add' : old === figure.value ? 'same' : 'change', label, [
      `${figure.value} points`,
    ]);
  }
  reader.notes.push(
    `The points add up to ${Math.round(sum * 1e6) / 1e6}${Math.abs(sum - 100) < 1e-9 ? '.' : ', not 100; they are kept as given and scaled when used.'}`,
  );
  const judgement = {
    ...(partnerId && set ? set.judgements[partnerId] : {}),
    points: { ...before, ...points },
  };
  const commands: SingleCommand[] =
    partnerId && set && Object.keys(points).length > 0
      ? [{ type: 'weights/set-judgement', id: set.id, partnerId, judgement, source: request.tableId }]
      : [];
  return finishPlan(reader, commands);
}
