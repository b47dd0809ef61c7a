import { spanOfMatch, type Statement, type StatementFinding } from './finding';
import { BENEFICIARIES, CHANGE_WORDS, FINITE_VERBS } from './lexicon';
import { singular } from './words';

const STATE =
  'safe|safer|healthy|healthier|well|ok|okay|good|fine|better|happy|happier|supported|empowered|thriving|successful|stronger|sustainable|included|engaged|fulfilled|valued|settled|respected|resilient|well\\s+(?:looked\\s+after|cared\\s+for)';
const ADVERBS = '(?:more|very|fully|as|always|kept|really|all|truly|fully|and)';
/** "… is safe." with nothing after it, alone or in a pair of such words. */
const BARE_STATE = new RegExp(
  `(?:^|^(?:keep|mak(?=ing)|make)(?:ing)?\\s+(?:\\S+\\s+){1,4}?|\\b(?:is|are|be|being|feels?|feeling|stays?|remains?|keep|kept|becomes?|lives?|does|do|doing)\\s+)(?:${ADVERBS}\\s+)*(${STATE})(?:(?:,|\\s+and|,\\s+and)\\s+(?:${STATE}))*$`,
  'iu',
);
const QUESTIONS: Readonly<Record<string, string>> = {
  safe: 'Safe from what? “Is safe” is “too broad and vague and generally meaningless to children and parents”.',
  healthy:
    'Healthy in what way? “What does this mean for a child with a life limiting illness or condition?” “Is healthy” is too broad and vague.',
};
const DIRECTION_ONLY =
  /^(?:improve|enhance|increase|strengthen|boost|raise|transform|maximise|optimise|promote)\b(?!.*\b(?:by|from)\b.*\d)/iu;
const BROAD_CHANGE =
  /^(?:an?\s+|the\s+)?(?:(?:improved?|better|enhanced?|good|positive|increased|stronger|greater|high(?:er)?[-\s]quality|excellent|outstanding|great|best|world[-\s]class|improvements?\s+in)\s+)(?:(?:the|people[’']s|children[’']s|residents[’']|local|overall|general|health|social|public|community|all|quality\s+of|life)\s+)*(?:outcomes?|lives|life|wellbeing|well-being|quality\s+of\s+life|health|services?|experiences?|results?|prospects|environment|futures?|borough|place|communities|life\s+chances|welfare|safety|conditions|support|care|help|opportunities)(?:\s*(?:,|and|&)\s*(?:health|wellbeing|well-being|welfare|safety|lives|life\s+chances|outcomes|happiness|prospects))*\b(?:\s+(?:for|of)\s+[^,]{0,40})?$/iu;
const EMPTY_WORDING =
  /\b(?:as\s+(?:required|appropriate|necessary|needed)|where\s+(?:possible|appropriate|necessary)|if\s+(?:possible|necessary|appropriate)|when\s+(?:possible|appropriate|needed|required|necessary)|etc|and\s+so\s+on)\b/iu;
const BROAD_AIM =
  /\b(?:mak(?:e|es|ing)\s+a\s+(?:real\s+|positive\s+)?difference|(?:better|positive|good|improved|best)\s+(?:possible\s+)?outcomes|reach(?:es)?\s+(?:their|his|her)\s+(?:full\s+)?potential|(?:achieve|fulfil|realise|maximise|reach)s?\s+(?:(?:their|his|her)\s+)?(?:full\s+)?potential|mak(?:e|es|ing)\s+(?:good\s+)?progress|best\s+(?:possible\s+)?start\s+in\s+life|be\s+the\s+best\s+they\s+can|live\s+(?:their\s+)?best\s+li(?:fe|ves)|(?:live|lead)s?\s+(?:\w+,?\s+(?:and\s+)?)?(?:healthy|happy|good|full|fulfilling|better)\s+li(?:fe|ves)$)/iu;
const ACCESS_ONLY = /\b(?:access\s+to|opportunit(?:y|ies)\s+(?:for|to)|opportunities)\b/iu;

/** “Better services”, “Improved outcomes for children”: a direction, of something too broad to see. */
export function isBroadChange(statement: Statement): boolean {
  return BROAD_CHANGE.test(statement.bodyText);
}

const GROUP =
  '(?:people|children|families|family|parents|residents|citizens|adults|community|communities|neighbourhoods?|borough|places?|society|county|city|town|business(?:es)?|economy|schools?|lives|life|futures?|world|nation|all|everyone|everybody|us\\s+all)';
const BROAD_QUALITY =
  '(?:more\\s+)?(?:thriving|healthy|safe|happy|confident|ambitious|good|fulfilled|engaged|fair(?:er)?|kind(?:er)?|caring|active|green(?:er)?|prosperous|strong(?:er)?|resilient|safer|healthier|happier|better|successful|vibrant|sustainable|cohesive|inclusive|empowered|flourishing|great|positive|connected)';
/** “Stronger families”, “Families thrive”, “Success for all”: a fine phrase nobody could disagree with or see. */
const SLOGAN = new RegExp(
  `^(?:an?\\s+|the\\s+)?${BROAD_QUALITY}(?:(?:,|\\s+and)\\s+${BROAD_QUALITY})*\\s+(?:\\w+\\s+)?${GROUP}$|^(?:\\S+\\s+){1,3}(?:thrives?|flourish(?:es)?|succeeds?|prospers?|matters?|counts?)$|^(?:success|equality|fairness|prosperity|happiness|excellence|opportunity|inclusion|positive\\s+change|change)(?:\\s+for\\s+(?:\\w+\\s+){0,2}${GROUP})?$`,
  'iu',
);

/** Is the statement too broad for anyone to tell whether it has happened? */
export function findVague(statement: Statement): StatementFinding | undefined {
  const { bodyText } = statement;
  return (
    bareState(statement) ??
    broad(statement, BROAD_CHANGE.exec(bodyText)) ??
    broad(statement, DIRECTION_ONLY.exec(bodyText)) ??
    slogan(statement) ??
    topic(statement) ??
    findEmptyWording(statement) ??
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
  // “Where it is safe” is a condition, not what is aimed for.
  if (/\b(?:it|that|where|when|if)\s+$/iu.test(statement.bodyText.slice(0, match.index))) return undefined;
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

function slogan(statement: Statement): StatementFinding | undefined {
  const match = SLOGAN.exec(statement.bodyText);
  if (match === null) return undefined;
  return vague(statement, match, {
    severity: 'warning',
    message:
      'Nobody could disagree with this, and nobody could see it happen. “What would you expect to see if the outcome had been achieved?”',
    rewrite: `${statement.bodyText}: [who] [what would you expect to see?]`,
  });
}

/** A subject heading: neither a change nor anyone it happens to. */
function topic(statement: Statement): StatementFinding | undefined {
  const { body, bodyText } = statement;
  const first = body[0]?.text ?? '';
  const people =
    BENEFICIARIES.has(body.at(-1)?.text ?? '') || (BENEFICIARIES.has(first) && singular(first) !== first);
  const says =
    body.length > 1 &&
    (body.length > 4 ||
      people ||
      /^(?:people|children|men|women|everyone)$/u.test(first) ||
      CHANGE_WORDS.test(bodyText) ||
      body.some((word) => FINITE_VERBS.has(word.text) || /(?:ed|ally|mly|ntly)$/u.test(word.text)));
  const match = says ? null : /^.+$/u.exec(bodyText);
  if (match === null) return undefined;
  return vague(statement, match, {
    severity: 'warning',
    message: 'This names a subject, not a change. What will be different, and for whom?',
    rewrite: `[Who] [what is different about] ${bodyText.toLowerCase()}`,
  });
}

export function findEmptyWording(statement: Statement): StatementFinding | undefined {
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
