import { readableFigure } from '../evidence-error';
import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { OptionId } from '../../model/ids';
import { newOption } from '../../model/new-entities';
import type { Option } from '../../model/options';
import { matchReference, plain, sameName, type Known } from '../match-reference';
import { parseCell } from '../parse-cell';
import { CostChecks } from './cost-checks';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRequest } from './import-types';
import { TableReader } from './table-reader';

const MONEY = ['gross', 'saving', 'net', 'oneOff'] as const;
const MONEY_WORDS = {
  gross: 'gross cost',
  saving: 'saving',
  net: 'net cost',
  oneOff: 'one-off cost',
} as const;

/** A longlist: one row an option. Known options are changed, new ones added, none is ever removed. */
export function planOptions(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const existing = listOf(request.project.options);
  const known: Known<OptionId>[] = existing.map(({ id, code, title }) => ({ id, code, label: title }));
  const commands: SingleCommand[] = [];
  const seen = new Set<string>();
  const checks = new CostChecks(reader);
  for (const row of reader.dataRows()) {
    const code = reader.text(row, 'code');
    const title = reader.text(row, 'title');
    const label = [code, title].filter((part) => part !== '').join(' ');
    if (label === '') {
      reader.put(row, 'refuse', `Row ${row + 1}`, ['Neither a reference nor a title.']);
      continue;
    }
    const match = matchReference(code === '' ? title : code, known);
    const key = match?.known.id ?? plain(code === '' ? title : code);
    if (seen.has(key)) {
      reader.ask(row, null, {
        code: 'duplicate-option',
        message: `${label} stands here a second time; the first row is kept.`,
        blocking: true,
      });
      reader.put(row, 'refuse', label, ['The same option a second time.']);
      continue;
    }
    seen.add(key);
    const given = readOption(reader, row);
    if (given.costs) checks.add(row, given.costs);
    const before = match ? existing.find((option) => option.id === match.known.id) : undefined;
    if (before === undefined) {
      commands.push({ type: 'option/add', option: newOption(request.origin, { ...given, code, title }) });
      reader.put(row, 'add', label, describe(given));
      continue;
    }
    checks.compare(code === '' ? title : code, before.costs, given.costs ?? {});
    const changes = changesOf(before, { ...given, ...(title === '' ? {} : { title }) });
    if (Object.keys(changes).length === 0) reader.put(row, 'same', label, []);
    else {
      commands.push({ type: 'option/change', id: before.id, changes });
      reader.put(row, 'change', label, describe(changes));
    }
  }
  checks.finish();
  const gone = existing.filter(
    (option) => option.code !== '' && !seen.has(option.id) && option.type === 'option',
  );
  if (gone.length > 0 && seen.size > 0) {
    reader.notes.push(
      `In the project but not in this sheet, and kept: ${gone.map((option) => option.code).join(', ')}.`,
    );
  }
  return finishPlan(reader, commands);
}

type GivenOption = Partial<Omit<Option, 'id' | 'createdAt' | 'changedAt' | 'list' | 'listReason' | 'code'>>;

function readOption(reader: TableReader, row: number): GivenOption {
  const costs: { -readonly [Key in (typeof MONEY)[number]]?: Option['costs'][Key] } = {};
  for (const field of MONEY) {
    const { figure } = reader.figure(row, field, { unit: '£' }, { unsigned: field === 'saving' });
    if (figure) costs[field] = figure;
  }
  const reach = reader.figure(row, 'reach', {}).figure;
  const statutory = readYes(reader, row);
  const start = readStart(reader, row);
  const texts = {
    summary: 'summary',
    lead: 'lead',
    status: 'status',
    evidenceGrade: 'evidenceGrade',
  } as const;
  const given: GivenOption = {
    ...(Object.keys(costs).length === 0 ? {} : { costs }),
    ...(reach ? { reach: { figure: reach, unit: reader.text(row, 'reachUnit') } } : {}),
    ...(statutory === undefined ? {} : { statutory }),
    ...(start === undefined ? {} : { earliestStart: start }),
    ...leadPartner(reader, row),
    ...outcomes(reader, row),
    ...measured(reader, row),
  };
  for (const [key, field] of Object.entries(texts)) {
    const text = reader.text(row, field);
    if (text !== '') Object.assign(given, { [key]: text });
  }
  return given;
}

function readYes(reader: TableReader, row: number): boolean | undefined {
  if (!reader.has('statutory')) return undefined;
  const text = reader.text(row, 'statutory');
  if (/^(?:|no?|false|0|-|–)$/i.test(text)) return false;
  if (/^(?:y|yes|true|1|x|✓|statutory)$/i.test(text)) return true;
  const partly = /^y(?:es)?\b/i.test(text);
  const answer = reader.ask(row, 'statutory', {
    code: 'yes-or-no',
    message: partly ? `“${text}” is read as yes.` : `“${text}” is neither yes nor no; it is read as no.`,
    suggestion: { label: partly ? 'yes' : 'no', value: partly ? 'yes' : 'no' },
    blocking: false,
  });
  return answer?.kind === 'use' ? /^y/i.test(String(answer.value)) : partly;
}

/** Days become ISO dates; months and quarters stay as written, because they say no more. */
function readStart(reader: TableReader, row: number): string | undefined {
  if (!reader.has('earliestStart')) return undefined;
  const parsed = parseCell(reader.cell(row, 'earliestStart'), { kind: 'date' });
  const text = reader.text(row, 'earliestStart');
  if (parsed.kind === 'missing') return '';
  if (parsed.kind === 'date' && typeof parsed.value === 'string') {
    const vague = parsed.flags?.find((flag) => flag === 'month' || flag === 'quarter');
    if (vague === undefined) return parsed.value;
    reader.ask(row, 'earliestStart', {
      code: vague,
      message: `“${text}” is a ${vague}, ${parsed.value.replace('/', ' to ')}; it is kept as written.`,
      blocking: false,
    });
    return text;
  }
  if (parsed.kind === 'text') return text;
  const answer = reader.ask(row, 'earliestStart', {
    code: parsed.rule,
    message: parsed.message ?? `“${text}” is not a date.`,
    blocking: true,
  });
  return answer?.kind === 'use' ? String(answer.value) : undefined;
}

function leadPartner(reader: TableReader, row: number): Pick<GivenOption, 'leadPartnerId'> {
  const text = reader.text(row, 'lead');
  const partners = listOf(reader.request.project.partners);
  const found = partners.filter((partner) => partner.code === text || sameName(partner.name, text));
  return text !== '' && found.length === 1 ? { leadPartnerId: found[0]!.id } : {};
}

/** `4. Ready for school` names outcome 4; several may be separated by semicolons. */
function outcomes(reader: TableReader, row: number): Pick<GivenOption, 'outcomeIds'> {
  const text = reader.text(row, 'outcome');
  if (text === '') return {};
  const known = listOf(reader.request.project.outcomes).map(({ id, code, title }) => ({
    id,
    code,
    label: title,
  }));
  const outcomeIds = text.split(/[;|\n]/).flatMap((part) => {
    const number = /^\s*([A-Za-z]{0,3}\d{1,3})[.:)\s]/.exec(`${part} `)?.[1];
    const match =
      (number === undefined ? null : matchReference(number, known)) ??
      matchReference(part.replace(/^\s*\d+[.)]\s*/, ''), known);
    return match ? [match.known.id] : [];
  });
  if (outcomeIds.length === 0 && known.length > 0) {
    reader.ask(row, 'outcome', {
      code: 'unknown-name',
      message: `“${text}” is not one of the outcomes; no link is made.`,
      blocking: false,
    });
  }
  return outcomeIds.length === 0 ? {} : { outcomeIds };
}

function measured(reader: TableReader, row: number): Pick<GivenOption, 'measured'> {
  const entries = listOf(reader.request.project.criteria)
    .filter((criterion) => criterion.basis === 'measured' && reader.has(`measured:${criterion.id}`))
    .flatMap((criterion) => {
      const { figure } = reader.figure(row, `measured:${criterion.id}`, {});
      return figure ? [[criterion.id, figure] as const] : [];
    });
  return entries.length === 0 ? {} : { measured: Object.fromEntries(entries) };
}

/** What differs from the option as it is. A figure typed over in the project is not overwritten by the file. */
function changesOf(before: Option, given: GivenOption): GivenOption {
  const changes: GivenOption = {};
  const costs = { ...before.costs };
  for (const field of MONEY) {
    const figure = given.costs?.[field];
    if (figure && !before.costs[field]?.edited && figure.value !== before.costs[field]?.value)
      costs[field] = figure;
  }
  for (const [key, value] of Object.entries({ ...given, ...(given.costs ? { costs } : {}) })) {
    const old = before[key as keyof Option]; // a key of GivenOption, which is part of Option
    if (comparable(old) !== comparable(value)) Object.assign(changes, { [key]: value });
  }
  return changes;
}

/** Compares by what people see: a figure’s value, not its place in this year’s file. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? null, (key, part: unknown) =>
    ['source', 'note', 'edited'].includes(key) ? undefined : part,
  );
}

function describe(given: GivenOption): string[] {
  const lines: string[] = [];
  for (const field of MONEY) {
    const figure = given.costs?.[field];
    if (figure) lines.push(`${MONEY_WORDS[field]} £${readableFigure(figure.value)}`);
  }
  if (given.reach) lines.push(`reach ${given.reach.figure.value} ${given.reach.unit}`.trim());
  if (given.earliestStart) lines.push(`earliest start ${given.earliestStart}`);
  if (given.title !== undefined) lines.push(`title “${given.title}”`);
  return lines;
}
