import { capitalised, type Statement, type StatementFinding } from './finding';

const VERB =
  '(?:is|are|has|have|can|will|feels?|enjoys?|lives?|understands?|knows?|gets?|stays?|remains?|becomes?|achieves?|copes?|makes?|helps?|find|finds|reach|reaches|take|takes|start|starts|leave|leaves|do|does|grow|grows|create|creates|live|work|works|feel|invest)';
const CHANGE =
  '(?:improved?|increased?|better|greater|higher|more|fewer|less|reduced|stronger|safer|healthier|happier|ready|able)';
/** "and" that joins two results: what follows it has its own verb, or opens with a change of its own. */
const SECOND_RESULT = new RegExp(
  `(?:,\\s*|\\s+)(?:and|as well as|while|whilst|plus)\\s+(?=(?:also\\s+)?(?:${VERB}|${CHANGE})\\b|(?:\\S+\\s+){1,4}${VERB}\\b)|;\\s*(?=\\S)|\\.\\s+(?=\\p{Lu})`,
  'iu',
);
const LIST = /(?:\S+,\s+){2,}(?:\S+\s+)?and\s+/iu;
const PAIR = /\S+ed\s+\S+(?:\s+\S+)?\s+and\s+\S+/iu;

/** Two outcomes in one sentence can move apart; always only a hint, since some belong together. */
export function findCompound({ bodyText, body }: Statement): StatementFinding | undefined {
  const match = SECOND_RESULT.exec(bodyText) ?? LIST.exec(bodyText) ?? PAIR.exec(bodyText);
  if (match === null) return undefined;
  const start = (body[0]?.start ?? 0) + match.index;
  const first = bodyText.slice(0, match.index).replace(/[,;.\s]+$/u, '');
  const second = bodyText.slice(match.index + match[0].length);
  const splits = SECOND_RESULT.test(bodyText);
  return {
    kind: 'compound',
    severity: 'hint',
    message: 'There may be two outcomes here. If one can come true without the other, write them apart.',
    span: [start, start + match[0].length],
    ...(splits ? { rewrite: `${capitalised(first)}\n${capitalised(second)}` } : {}),
  };
}
