import type { OutcomeId, PartnerId, StoryNodeId } from '../../shared/model/ids';
import type { Series, StoryNodeKind } from '../../shared/model/story';
import { readTidy, type SampleBuilder } from './sample-context';

const kinds: Readonly<Record<string, StoryNodeKind>> = { Path: 'path', Driver: 'driver', Action: 'action' };

/** Outcomes by their number. */
export function addOutcomes(build: SampleBuilder): ReadonlyMap<string, OutcomeId> {
  const ids = new Map<string, OutcomeId>();
  for (const row of readTidy('outcomes.csv')) {
    const id = build.newId('outcome');
    ids.set(row.outcome_no!, id);
    build.run({
      type: 'outcome/add',
      outcome: {
        id,
        code: row.outcome_no!,
        title: row.short_name!,
        statement: row.statement!,
        domain: '',
        class: 'primary',
        beneficiaries: 'People in Ashmere',
        direction: 'improve',
        stance: 'priority',
        narrative: '',
        ...build.stamp(),
      },
    });
  }
  return ids;
}

/** Paths, drivers and actions below the outcomes, their links and their measures. Nodes by their ref. */
export function addStory(
  build: SampleBuilder,
  outcomes: ReadonlyMap<string, OutcomeId>,
  partners: ReadonlyMap<string, PartnerId>,
): ReadonlyMap<string, StoryNodeId> {
  const rows = readTidy('driver_nodes.csv');
  const nodes = new Map<string, StoryNodeId>();
  for (const row of rows) {
    const kind = kinds[row.type!];
    if (!kind) continue;
    const id = build.newId('storyNode');
    nodes.set(row.id!, id);
    const owner = partners.get(row.owner!);
    build.run({
      type: 'story/add-node',
      node: {
        id,
        code: row.id!,
        kind,
        title: row.text!,
        detail: '',
        owner: row.owner!,
        partnerIds: owner ? [owner] : [],
        due: /\bby ([A-Z][a-z]+ \d{4})/.exec(row.text!)?.[1] ?? '',
        status: kind === 'action' ? 'agreed' : 'draft',
        collapsed: false,
        ...build.stamp(),
      },
    });
  }
  // "O06" of the diagram is outcome 6 of the framework.
  const outcomeOf = (ref: string): OutcomeId | undefined => outcomes.get(String(Number(ref.slice(1))));
  for (const { from, to } of readTidy('driver_links.csv')) {
    const parent = nodes.get(from!) ?? outcomeOf(from!);
    const child = nodes.get(to!);
    if (!parent || !child) throw new Error(`the link from ${from!} to ${to!} joins nothing`);
    build.run({
      type: 'story/link',
      link: {
        id: build.newId('storyLink'),
        child,
        parent,
        polarity: 'positive',
        strength: 'strong',
        rationale: '',
        evidenceIds: [],
        tested: 'untested',
        ...build.stamp(),
      },
    });
  }
  for (const row of rows) {
    const at = nodes.get(row.id!) ?? outcomeOf(row.id!);
    if (at && row.measure) addMeasure(build, row.measure, at);
  }
  return nodes;
}

/** "Adults checked outside a surgery, number a year": the unit stands behind the last comma. */
function addMeasure(build: SampleBuilder, text: string, at: StoryNodeId | OutcomeId): void {
  const comma = text.lastIndexOf(', ');
  const monthly = text.startsWith('Average patients a day ready to leave');
  build.run({
    type: 'measure/add',
    measure: {
      id: build.newId('measure'),
      name: comma < 0 ? text : text.slice(0, comma),
      definition: '',
      unit: comma < 0 ? (monthly ? 'patients' : '') : text.slice(comma + 2),
      polarity:
        monthly || /harmed|deaths|referrals|low happiness|lonely|flooded|casualties|damp|gap|cost/i.test(text)
          ? 'lower'
          : 'higher',
      basis: 'objective',
      at: [at],
      series: monthly ? [monthlySeries()] : [],
      limitations: monthly ? 'A water leak closed two wards in January 2024.' : '',
      ...build.stamp(),
    },
  });
}

function monthlySeries(): Series {
  return {
    label: 'Ashmere',
    observations: readTidy('monthly_series.csv').map(({ month, value }) => ({
      period: month!,
      from: `${month!}-01`,
      value: Number(value),
    })),
  };
}
