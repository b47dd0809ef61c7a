import type { OfferedView } from '../../../shared/projection/offered-views';

/** One step of the day: what the room does, for how long, and what the facilitator has on screen. */
export interface RunSheetStep {
  readonly title: string;
  readonly minutes: number;
  readonly detail: string;
  /** The screen it is run from. */
  readonly href: string;
  /** What the room looks at meanwhile, where that is always the same. */
  readonly view?: OfferedView['kind'];
}

export interface RunSheetFacts {
  readonly options: number;
  /** Cells no partner has answered yet. */
  readonly unanswered: number;
  /** Cells with two or more different scores. */
  readonly disputed: number;
  readonly anonymity: 'named' | 'partner-tagged' | 'anonymous';
  readonly hasBudget: boolean;
}

/** Minutes a room needs to talk one cell through, and the most it has patience for. */
const minutesPerCell = 6;
const mostCells = 10;

const anonymityWords: Record<RunSheetFacts['anonymity'], string> = {
  named: 'scores are named',
  'partner-tagged': 'scores stand beside partners, not people',
  anonymous: 'scores are anonymous, and stay so',
};

/**
 * A run sheet made from the project: private scores, reveal, talk about the few cells that matter, score once more,
 * weigh, draw the line, record dissent (guide: estimate, talk, estimate). Steps the project does not need are left out.
 */
export function makeRunSheet(facts: RunSheetFacts): readonly RunSheetStep[] {
  const cells = Math.min(mostCells, facts.disputed);
  const steps: readonly (RunSheetStep | false)[] = [
    {
      title: 'Welcome and rules',
      minutes: 20,
      detail: `What we decide, who decides, and how. Say that ${anonymityWords[facts.anonymity]}. Ask for interests.`,
      href: '#/frame',
    },
    facts.options > 0 && {
      title: 'Walk through the options',
      minutes: Math.min(45, Math.max(10, facts.options * 2)),
      detail: `${facts.options} options, about two minutes each, in random order. Clarify only; nobody sells.`,
      href: '#/options',
      view: 'option',
    },
    facts.unanswered > 0 && {
      title: 'Score what is left, in private',
      minutes: 10,
      detail: `${facts.unanswered} cells have no answer yet. “Don’t know” is an answer.`,
      href: '#/score',
      view: 'waiting',
    },
    cells > 0 && {
      title: 'Reveal, and talk about the cells that matter',
      minutes: Math.max(20, cells * minutesPerCell),
      detail: `The ${cells} cells furthest apart, of ${facts.disputed} that differ. The highest and the lowest speak first; write the reason against the cell.`,
      href: '#/score',
      view: 'disagreement',
    },
    cells > 0 && {
      title: 'Score those cells once more',
      minutes: 10,
      detail: 'Round two starts from round one; both are kept. Two rounds, then decide.',
      href: '#/score',
      view: 'waiting',
    },
    { title: 'Break', minutes: 15, detail: 'Coffee. Save the project.', href: '#/score' },
    {
      title: 'Weights',
      minutes: 25,
      detail:
        'Swing: what is the step from worst to best worth? Agree the weights before looking at the order.',
      href: '#/criteria',
    },
    {
      title: 'The ranking, and what if',
      minutes: 20,
      detail: 'What would have to change for another option to come first?',
      href: '#/results',
      view: 'ranking',
    },
    {
      title: 'What feels wrong?',
      minutes: 15,
      detail: 'Anyone may say that a rank is too high or too low, and why. This makes the result theirs.',
      href: '#/results',
      view: 'ranking',
    },
    {
      title: facts.hasBudget ? 'Draw the line and decide' : 'Decide',
      minutes: 15,
      detail:
        'Priority, later, do less, stop, each with a reason. Be as clear about what is no longer a priority.',
      href: '#/decide',
      ...(facts.hasBudget ? { view: 'line' as const } : {}),
    },
    {
      title: 'Record and close',
      minutes: 10,
      detail: 'Dissent word for word, who was present, when to look again. Export before people leave.',
      href: '#/decide',
      view: 'decision',
    },
  ];
  return steps.filter((step) => step !== false);
}

/** "13:05" for 65 minutes after 12:00; runs past midnight. */
export function clockAfter(start: string, minutes: number): string {
  const [hours = 0, first = 0] = start.split(':').map(Number);
  const total = (hours * 60 + first + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
