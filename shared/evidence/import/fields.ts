import { listOf } from '../../model/collection';
import type { Project } from '../../model/project';
import { isPeriod, parseDateText } from '../parse-date';
import { judgedCriteria } from './score-helpers';
import type { FieldChoice, ImportTarget } from './import-types';

/** A field and the headings it usually stands under; the first pattern that fits the earliest field wins. */
export interface FieldPattern extends FieldChoice {
  readonly heading?: RegExp;
  /** An amount of money: never a heading or a column of percentages or rates. */
  readonly money?: true;
}

/** `Net as % of gross`, `Cost per head`, `Share of costs`: made from money, but not an amount. */
export const NOT_AN_AMOUNT =
  /%|\b(?:per ?cent|percentage|share|rate|ratio|proportion|rank|change|score|index)\b|\bas (?:a )?.*\bof\b|\bper (?:head|person|unit|place|home|visit)\b/i;

/** Words before and after “cost” that leave it the yearly cost; “set-up” and “capital” make it another. */
const YEARLY_COST =
  /\bgross\b|^(?:(?:total|full|overall|estimated|annual|yearly|running|revenue|recurring|ongoing|budgeted) )*(?:costs?|spend(?:ing)?|expenditure)(?: (?:a|per) (?:year|annum)| p\.?a\.?| (?:in |for )?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)?\s*(?:[([]?£.*)?$/i;

const field = (name: string, label: string, heading?: RegExp, required = false): FieldPattern => ({
  field: name,
  label,
  required,
  ...(heading ? { heading } : {}),
});

const money = (name: string, label: string, heading: RegExp): FieldPattern => ({
  ...field(name, label, heading),
  money: true,
});

const OPTION_REF =
  /^(?:option\s*)?(?:ref(?:erence)?|code|id|no\.?|number|#)$|^option[_ ](?:no\.?|number|ref(?:erence)?|id|code)\b|^ref\b/i;
const OPTION_TITLE = /^(?:option|title|name|project|proposal|priority|scheme|activity)(?: (?:title|name))?$/i;

const fixed: Readonly<Record<ImportTarget, readonly FieldPattern[]>> = {
  options: [
    field('code', 'Reference', OPTION_REF),
    field('title', 'Title', OPTION_TITLE, true),
    field('summary', 'What it is', /what it is|summary|description|^about\b|detail/i),
    field('outcome', 'Outcome it serves', /outcome|objective/i),
    field('lead', 'Lead body', /\blead\b|owner|responsible/i),
    field('status', 'Status (new, expand, …)', /^status$|new or existing/i),
    field('statutory', 'Statutory?', /statutory|legal duty/i),
    money('gross', 'Gross cost a year (£)', YEARLY_COST),
    money('saving', 'Income or saving a year (£)', /saving|income/i),
    money('net', 'Net cost a year (£)', /\bnet\b/i),
    money('oneOff', 'One-off cost (£)', /one[- ]?off|capital|set[- ]?up|start[- ]?up cost/i),
    field('reach', 'How many it reaches', /reach|beneficiar|people (?:helped|served)|how many/i),
    field('reachUnit', 'Of what (people, homes, …)', /^unit(?:s)?$|of what/i),
    field('earliestStart', 'Earliest start', /^(?!.*\b(?:days|weeks|months|years) to\b).*start(?![- ]?up)/i),
    field('evidenceGrade', 'Evidence grade', /evidence|grade/i),
  ],
  criteria: [
    field('code', 'Reference', /^(?:criterion[_ ]?)?(?:ref(?:erence)?|code|id|no\.?)$/i),
    field('label', 'Criterion', /^(?:criteri(?:on|a)|label|name|title)$/i, true),
    field('question', 'Question or definition', /question|definition|description|meaning/i),
    field('parent', 'Belongs under', /parent|group|under|theme/i),
    field('min', 'Lowest score', /^(?:scale[_ ])?min(?:imum)?|lowest/i),
    field('max', 'Highest score', /^(?:scale[_ ])?max(?:imum)?|highest/i),
    ...Array.from({ length: 11 }, (_, level) =>
      field(
        `anchor:${level}`,
        `Words for a score of ${level}`,
        new RegExp(`^(?:level[_ ]?|score(?: of)? )?${level}$`, 'i'),
      ),
    ),
  ],
  'scores-wide': [
    field('optionRef', 'Option reference', OPTION_REF),
    field('optionTitle', 'Option name', OPTION_TITLE),
    field('comment', 'Comment', /\b(?:notes?|comments?|reasons?|remarks?)\b/i),
  ],
  'scores-long': [
    field('partnerRef', 'Partner', /partner|scorer|organisation|body/i),
    field('optionRef', 'Option', /option|ref|project|proposal/i, true),
    field('criterionRef', 'Criterion', /criteri/i, true),
    field('score', 'Score', /^(?:score|value|mark|rating)$/i, true),
    field('reason', 'Reason', /reason|comment|note|remark/i),
  ],
  weights: [
    field('criterionRef', 'Criterion', /criteri|^(?:name|label|which)/i, true),
    field('points', 'Points or weight', /point|weight|swing|share|importance/i, true),
    field('partnerRef', 'Partner', /partner|organisation|body/i),
  ],
  partners: [
    field('code', 'Short code', /code|\bid\b|short|ref/i),
    field('name', 'Name', /name|partner|organisation|body/i, true),
    field('kind', 'Kind', /kind|type|sector/i),
    field('contact', 'Contact', /contact|email|e-mail/i),
  ],
  outcomes: [
    field('code', 'Reference', /^(?:outcome[_ ]?)?(?:ref(?:erence)?|code|id|no\.?|number)$/i),
    field('title', 'Short name', /title|short|name|^outcome$/i, true),
    field('statement', 'Outcome statement', /statement|description|full/i),
    field('domain', 'Domain', /domain|theme|area/i),
    field('beneficiaries', 'Who benefits', /benefi|population|who/i),
  ],
  measures: [
    field('name', 'Measure', /^(?:indicator|measure|metric)(?: name)?$/i),
    field(
      'series',
      'Area or group',
      /^area ?(?:name|nm)?$|^(?:geography|ward|authority|landlord) ?(?:name|group)?$|group$/i,
    ),
    field('subgroup', 'Sex or group', /^sex$/i),
    field('age', 'Age', /^ages?(?: (?:group|band))?$/i),
    field('category', 'Breakdown', /^category$/i),
    field('period', 'Period', /^(?:time )?period$|^month$|^quarter$|^year$|^date$/i),
    field('value', 'Value', /^value$|^observation$/i),
    field('lower', 'Lower limit', /lower.*(?:95|limit|ci)|lci/i),
    field('upper', 'Upper limit', /upper.*(?:95|limit|ci)|uci/i),
    field('note', 'Note', /note|what happened|status/i),
    field('unit', 'Unit', /^units?$/i),
    field('polarity', 'Better when', /better|polarity/i),
    field('target', 'Target', /target/i),
    field('outcome', 'Outcome', /^outcome/i),
  ],
  'story-nodes': [
    field('code', 'Reference', /^(?:node[_ ]?)?(?:id|ref(?:erence)?|code)$/i, true),
    field('kind', 'Type', /type|kind|level/i, true),
    field('title', 'Text', /text|title|name|label|description/i, true),
    field('owner', 'Owner', /owner|lead|who/i),
    field('options', 'Related options', /option/i),
    field('measure', 'Measure', /measure|indicator/i),
  ],
  'story-links': [
    field('parent', 'The higher thing', /from|parent|higher/i, true),
    field('child', 'What helps it', /\bto\b|child|helps|lower/i, true),
  ],
};

/** Everything a column can be for this target, in the order the wizard lists it. */
export function patternsOf(target: ImportTarget, project: Project): readonly FieldPattern[] {
  if (target === 'scores-wide') {
    return [
      ...fixed[target],
      ...judgedCriteria({ project }).map((criterion) =>
        field(`criterion:${criterion.id}`, `Score: ${criterion.label}`),
      ),
    ];
  }
  if (target === 'options') {
    const measured = listOf(project.criteria).filter((criterion) => criterion.basis === 'measured');
    return [
      ...fixed[target],
      ...measured.map((criterion) => field(`measured:${criterion.id}`, `Quantity: ${criterion.label}`)),
    ];
  }
  return fixed[target];
}

export function fieldsOf(target: ImportTarget, project: Project): FieldChoice[] {
  return patternsOf(target, project).map(({ field: name, label, required }) => ({
    field: name,
    label,
    required,
  }));
}

/** The fields of options that every project has, for readers without a project. */
export const optionFields: readonly FieldPattern[] = fixed.options;

/** Fields that only this column can be: a point of a series where its heading names a period, or a measure by itself. */
export function fieldsOfColumn(target: ImportTarget, header: string): FieldChoice[] {
  if (target !== 'measures' || header === '') return [];
  const period = periodOf(header);
  return [
    ...(period === null
      ? []
      : [{ field: `period:${header}`, label: `Figures for ${header}`, required: false }]),
    { field: `measure:${header}`, label: `A measure: ${header}`, required: false },
  ];
}

/** The period a heading names, such as `2023/24`, `2025/26 Q3` or `2021`; null for other words. */
export function periodOf(header: string): string | null {
  const own = header.split(' – ')[0]!.trim();
  if (/^(?:19|20)\d\d$/.test(own) || isPeriod(own)) return own;
  const date = parseDateText(own);
  return date === null || date === 'impossible' ? null : own;
}
