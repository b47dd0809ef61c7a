import { parseOutline } from './import/outline-text';
import type { StoryGraph } from './graph';

export interface StoryTemplate {
  readonly key: 'school-readiness' | 'borough-outcomes' | 'primary-intermediate' | 'blank';
  readonly title: string;
  readonly description: string;
  readonly graph: StoryGraph;
}

const SCHOOL_READINESS = `Children school ready {M: Children school ready in reception year, %}
  Early years education {M: Ofsted reports of local early years}
    Improving early years providers
    Helping families find local early years support
  Mothers reading to children {M: Mothers reading to under-fives, survey, %}
    Library service {M: Mother and toddler reading groups, number}`;

const BOROUGH_OUTCOMES = `O01 All residents feel healthy and remain in good state of health for as long as possible
O02 All residents are protected from harm, through support in times of need and safeguarding and protecting those who are vulnerable
O03 All residents have good mental wellbeing, are resilient, enjoy life, and are able to cope with life’s challenges
O04 All children are healthy and ready to succeed when they start school and all children and young adults achieve their potential
O05 All residents have the opportunities they need to enable them to help themselves, their loved ones and their communities to achieve their full potential
O06 The borough is a place where people age well, can live with dignity and have equitable access to services and opportunities
O07 The borough is safe, resilient, and clean and has good quality places where people choose to live, work and invest
O08 The borough has thriving growing businesses and new enterprises and creates the conditions for high skill levels and high quality jobs
O09 The borough has sound finances and is able to provide services to meet residents’ needs now and in the future
O10 The borough is friendly, fair and co-operative`;

/** Primary outcomes matter in themselves; intermediate ones are means to them and link up to them. */
const PRIMARY_AND_INTERMEDIATE = `A1 The rights of children, parents, carers and families are respected
  = C1
  = C2
  = C3
A2 Children and young people are protected from serious harm and their needs are met
  C1 Services are cost effective
  C2 There is a stable, motivated and well-supported workforce
  C3 Workers have the right skills, knowledge and experience
A3 Parents, carers and families have better lives in their own right
  = C1
  = C2
  = C3`;

/** The stories people can begin from, in the words of the guides they come from. */
export function storyTemplates(): StoryTemplate[] {
  return [
    {
      key: 'school-readiness',
      title: 'School readiness',
      description: 'One outcome, two paths and what drives them, each with a measure.',
      graph: parseOutline(SCHOOL_READINESS).graph,
    },
    {
      key: 'borough-outcomes',
      title: 'Ten borough outcomes',
      description: 'Ten strategic outcomes of a whole place; draw the story of one at a time.',
      graph: parseOutline(BOROUGH_OUTCOMES).graph,
    },
    {
      key: 'primary-intermediate',
      title: 'Primary and intermediate outcomes',
      description:
        'Rights, children and families as ends in themselves; how the service is run as the means.',
      graph: primaryAndIntermediate(),
    },
    {
      key: 'blank',
      title: 'Blank',
      description: 'One outcome without words.',
      graph: { nodes: [{ id: 'outcome', kind: 'outcome', level: 0, title: '' }], links: [] },
    },
  ];
}

function primaryAndIntermediate(): StoryGraph {
  const { nodes, links } = parseOutline(PRIMARY_AND_INTERMEDIATE).graph;
  return {
    nodes: nodes.map((node) => ({
      ...node,
      ...(node.level === 0
        ? { class: 'primary' as const, endInItself: true }
        : { class: 'intermediate' as const, kind: 'path' }),
    })),
    links,
  };
}
