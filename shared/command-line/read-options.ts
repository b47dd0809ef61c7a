import { optionFields } from '../evidence/import/fields';
import { matchHeadings } from '../evidence/match-headings';
import type { Criterion } from '../model/criteria';
import type { IdSource } from '../model/ids';
import type { Option } from '../model/options';
import type { Figure } from '../model/provenance';
import {
  headingsOf,
  hiddenHeadings,
  type InputRow,
  type InputSheet,
  InputTable,
  type Question,
} from './input-table';

const roles = {
  code: ['option id', 'id', 'ref', 'reference', 'code', 'option ref', 'option no', 'option', 'option code'],
  title: [
    'title',
    'name',
    'option',
    'option name',
    'option title',
    'priority',
    'project',
    'proposal',
    'scheme',
  ],
  outcome: ['outcome no', 'outcome', 'outcomes'],
  lead: ['lead', 'lead body', 'lead partner', 'owner'],
  status: ['status', 'stage'],
  statutory: ['statutory', 'statutory y n', 'legal duty'],
  gross: ['gross cost', 'gross', 'gross cost a year', 'gross yearly cost'],
  saving: ['income or saving', 'saving', 'savings', 'income'],
  net: ['net cost', 'net', 'net cost a year', 'net yearly cost', 'yearly cost'],
  oneOff: ['one off cost', 'one off', 'capital'],
  reach: ['people reached', 'reach', 'number reached', 'beneficiaries'],
  unit: ['unit', 'unit of reach', 'who'],
  share: ['grant share', 'grant', 'share from grant', 'share from grants', 'share of cost from grants'],
  start: ['earliest start', 'start', 'start date'],
  grade: ['evidence grade', 'evidence', 'evidence a d', 'strength of evidence'],
  summary: ['summary', 'description', 'what it is'],
} as const;
type Role = keyof typeof roles;

/** The import wizard's fields by the names they have here; what they look like is said with the result. */
const wizardRoles: Readonly<Record<string, Role>> = {
  code: 'code',
  title: 'title',
  summary: 'summary',
  outcome: 'outcome',
  lead: 'lead',
  status: 'status',
  statutory: 'statutory',
  gross: 'gross',
  saving: 'saving',
  net: 'net',
  oneOff: 'oneOff',
  reach: 'reach',
  reachUnit: 'unit',
  earliestStart: 'start',
  evidenceGrade: 'grade',
};
const likely: Partial<Record<Role, RegExp>> = Object.fromEntries(
  optionFields.flatMap(({ field, heading }) => {
    const role = wizardRoles[field];
    return role && heading ? [[role, heading]] : [];
  }),
);

export interface OptionsRead {
  readonly options: readonly Option[];
  /** Measured criteria that have a column here. */
  readonly measured: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/** Options with their figures; a column headed like a measured criterion holds its quantities. */
export function readOptions(
  source: InputSheet,
  criteria: readonly Criterion[],
  { at, newId }: { readonly at: string; readonly newId: IdSource },
  questions: Question[],
): OptionsRead {
  const wanted = criteria
    .filter(({ basis }) => basis === 'measured')
    .map(({ id, code, label }) => ({ id, code, label }));
  const { region } = source;
  const matched = matchHeadings(headingsOf(source), wanted).filter(({ exact }) => exact);
  const columns = new Map(matched.map(({ column, known }) => [column, known.id]));
  const table = new InputTable<Role>(source, roles, questions, likely);
  if (!table.has('code') && !table.has('title')) {
    table.ask(region.headerRows[1], null, 'No column here names the options (a ref or a title).');
    return { options: [], measured: new Set(), notes: [] };
  }
  table.askAboutOthers('options', new Set(columns.keys()));
  const seen = new Set<string>();
  const options = [...table.rows()].flatMap((row): Option[] => {
    const code = row.text('code') || row.text('title');
    if (code === '') return [];
    if (seen.has(code)) {
      table.ask(row.row, null, `${code} stands here a second time.`);
      return [];
    }
    seen.add(code);
    const quantities = [...columns].flatMap(([column, id]) => {
      const value = table.numberAt(row.row, column, row.cell(column));
      return value === null ? [] : [[id, { value }] as const];
    });
    return [{ ...toOption(row, code, at), id: newId('option'), measured: Object.fromEntries(quantities) }];
  });
  const labels = new Map(optionFields.map(({ field, label }) => [wizardRoles[field], label]));
  const notes = [
    ...[...table.likely].map(
      ([column, heading]) =>
        `“${heading}” is taken as ${(labels.get(table.roleOf(column)) ?? '').toLowerCase()}.`,
    ),
    ...hiddenHeadings(source).map(
      (heading) => `The hidden column “${heading}” of ${source.file} was left out.`,
    ),
  ];
  return { options, measured: new Set(columns.values()), notes };
}

function toOption(row: InputRow<Role>, code: string, at: string): Omit<Option, 'id' | 'measured'> {
  const figure = (role: Role): Figure | undefined => {
    const value = row.number(role);
    return value === null ? undefined : { value };
  };
  const [gross, saving, net, oneOff] = [figure('gross'), figure('saving'), figure('net'), figure('oneOff')];
  const reach = figure('reach');
  return {
    code,
    title: row.text('title') || code,
    summary: row.text('summary'),
    type: 'option',
    lead: row.text('lead'),
    status: row.text('status'),
    statutory: /^(?:y|yes|true|1)$/i.test(row.text('statutory')),
    costs: {
      ...(gross ? { gross } : {}),
      ...(saving ? { saving } : {}),
      ...(net ? { net } : {}),
      ...(oneOff ? { oneOff } : {}),
    },
    ...(reach ? { reach: { figure: reach, unit: row.text('unit') } } : {}),
    earliestStart: row.text('start'),
    evidenceGrade: row.text('grade'),
    outcomeIds: [],
    list: 'longlist',
    listReason: '',
    createdAt: at,
    changedAt: at,
  };
}
