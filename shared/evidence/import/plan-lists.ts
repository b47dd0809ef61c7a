import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { CriterionId } from '../../model/ids';
import { newCriterion, newOutcome, newPartner } from '../../model/new-entities';
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
