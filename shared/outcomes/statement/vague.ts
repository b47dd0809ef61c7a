import { spanOfMatch, type Statement, type StatementFinding } from './finding';
import { BENEFICIARIES, CHANGE_WORDS, FINITE_VERBS } from './lexicon';
import { singular } from './words';

const STATE =
  'safe|safer|healthy|healthier|well|ok|okay|good|fine|better|happy|happier|supported|empowered|thriving|successful|stronger|sustainable|included|engaged|fulfilled';
const ADVERBS = '(?:more|very|fully|as|always|kept|really|all|truly|fully|and)';
/** "… is safe." with nothing after it, alone or in a pair of such words. */
const BARE_STATE = new RegExp(
  `(?:^|\\b(?:is|are|be|being|feels?|feeling|stays?|remains?|keep|kept|becomes?|lives?)\\s+)(?:${ADVERBS}\\s+)*(${STATE})(?:(?:,|\\s+and|,\\s+and)\\s+(?:${STATE}))*$`,
  'iu',
);
const QUESTIONS: Readonly<Record<string, string>> = {
  safe: 'Safe from what? “Is safe” is “too broad and vague and generally meaningless to children and parents”.',
  healthy:
    'Healthy in what way? “What does this mean for a child with a life limiting illness or condition?” “Is healthy” is too broad and vague.',
};
const DIRECTION_ONLY =
  /^(?:improve|enhance|increase|strengthen|boost|raise|transform|maximise|optimise)\b(?!.*\b(?:by|from)\b.*\d)/iu;
const BROAD_CHANGE =
  /^(?:an?\s+|the\s+)?(?:(?:improved?|better|enhanced?|good|positive|increased|stronger|greater|high(?:er)?[-\s]quality|improvements?\s+in)\s+)(?:(?:the|people[’']s|children[’']s|residents[’']|local|overall|general|health|social|public|community|all|quality\s+of|life)\s+)*(?:outcomes?|lives|life|wellbeing|well-being|quality\s+of\s+life|health|services?|experiences?|results?|prospects|environment|future|borough|place|communities)\b(?:\s+(?:for|of)\s+[^,]{0,40})?$/iu;
const EMPTY_WORDING =
  /\b(?:as\s+(?:required|appropriate|necessary|needed)|where\s+(?:possible|appropriate|necessary)|if\s+(?:possible|necessary|appropriate)|when\s+(?:possible|appropriate|needed|required|necessary)|etc|and\s+so\s+on)\b/iu;
const BROAD_AIM =
  /\b(?:mak(?:e|es|ing)\s+a\s+(?:real\s+|positive\s+)?difference|(?:better|positive|good|improved|best)\s+(?:possible\s+)?outcomes|reach(?:es)?\s+(?:their|his|her)\s+(?:full\s+)?potential|(?:achieve|fulfil|realise|maximise)s?\s+(?:their|his|her)\s+(?:full\s+)?potential|best\s+(?:possible\s+)?start\s+in\s+life|be\s+the\s+best\s+they\s+can|live\s+(?:their\s+)?best\s+li(?:fe|ves))\b/iu;
const ACCESS_ONLY = /\b(?:access\s+to|opportunit(?:y|ies)\s+(?:for|to)|opportunities)\b/iu;

/** “Better services”, “Improved outcomes for children”: a direction, of something too broad to see. */
export function isBroadChange(statement: Statement): boolean {
  return BROAD_CHANGE.test(statement.bodyText);
}

/** Is the statement too broad for anyone to tell whether it has happened? */
export function findVague(statement: Statement): StatementFinding | undefined {
  const { bodyText } = statement;
  return (
    bareState(statement) ??
    broad(statement, BROAD_CHANGE.exec(bodyText)) ??
    broad(statement, DIRECTION_ONLY.exec(bodyText)) ??
    topic(statement) ??
    emptyWording(statement) ??
    softer(statement)
  );
}

function vague(
  statement: Statement,
  match: RegExpExecArray,
  rest: Pick<StatementFinding, 'severity' | 'message'> & { rewrite?: string },
): StatementFinding {
  return { kind: 'vague', ...spanOfMatch(statement, match), ...rest };
}

function bareState(statement: Statement): StatementFinding | undefined {
  const match = BARE_STATE.exec(statement.bodyText);
  const state = (match?.[1] ?? '').toLowerCase();
  if (match === null) return undefined;
  const root = state.startsWith('safe') ? 'safe' : state.startsWith('health') ? 'healthy' : state;
  const slot =
    root === 'safe' ? 'from [what?]' : root === 'healthy' ? 'and can [do what?]' : '[in what way?]';
  return vague(statement, match, {
    severity: 'warning',
    message:
      QUESTIONS[root] ??
      `“${state}” in what way? Outcomes need to be specific: what would you see, hear or be told?`,
    rewrite: `${statement.bodyText} ${slot}`,
  });
}

function broad(statement: Statement, match: RegExpExecArray | null): StatementFinding | undefined {
  if (match === null) return undefined;
  return vague(statement, match, {
    severity: 'warning',
    message:
      'An aim cannot be just “improve”: improve what, for whom, by how much and by when? Outcomes need to be specific.',
    rewrite: `[Who] [what exactly is better for them, by how much, by when]: ${statement.bodyText}`,
  });
}

/** A subject heading: neither a change nor anyone it happens to. */
function topic(statement: Statement): StatementFinding | undefined {
  const { body, bodyText } = statement;
  const first = body[0]?.text ?? '';
  const people =
    BENEFICIARIES.has(body.at(-1)?.text ?? '') || (BENEFICIARIES.has(first) && singular(first) !== first);
  const says =
    body.length > 4 ||
    people ||
    /^(?:people|children|men|women|everyone)$/u.test(first) ||
    CHANGE_WORDS.test(bodyText) ||
    body.some((word) => FINITE_VERBS.has(word.text) || /ed$/u.test(word.text));
  const match = says ? null : /^.+$/u.exec(bodyText);
  if (match === null) return undefined;
  return vague(statement, match, {
    severity: 'warning',
    message: 'This names a subject, not a change. What will be different, and for whom?',
    rewrite: `[Who] [what is different about] ${bodyText.toLowerCase()}`,
  });
}

function emptyWording(statement: Statement): StatementFinding | undefined {
  const match = EMPTY_WORDING.exec(statement.bodyText);
  if (match === null) return undefined;
  return vague(statement, match, {
    severity: 'warning',
    message: `“${match[0]}” lets anything count. Say when it holds and when it does not.`,
  });
}

/** Broad words that even agreed strategic outcomes use: worth a question, never more. */
function softer(statement: Statement): StatementFinding | undefined {
  const aim = BROAD_AIM.exec(statement.bodyText);
  if (aim !== null) {
    return vague(statement, aim, {
      severity: 'hint',
      message: `“${aim[0]}” is broad. What would you expect to see if it had been achieved?`,
    });
  }
  const access = ACCESS_ONLY.exec(statement.bodyText);
  if (access === null) return undefined;
  return vague(statement, access, {
    severity: 'hint',
    message: `“${access[0]}” says what is on offer. What will people do, know or have because of it?`,
  });
}
