import { wordsOf, type Word } from './words';

export type StatementFaultKind = 'empty' | 'output' | 'negative' | 'vague' | 'no-beneficiary' | 'compound';

export interface StatementFinding {
  readonly kind: StatementFaultKind;
  readonly severity: 'error' | 'warning' | 'hint';
  /** The rule in the words of the guide it comes from, and what to do. */
  readonly message: string;
  /** First and last character (exclusive) of the words meant. */
  readonly span?: [number, number];
  /** A better wording with slots in square brackets, for one press. */
  readonly rewrite?: string;
}

/** A statement made ready for the checks. */
export interface Statement {
  /** As typed; spans refer to it. */
  readonly text: string;
  /** Words after openings that say nothing yet: "By March 2028,", "Our aim is that", "To". */
  readonly body: readonly Word[];
  /** The body as typed, without its closing full stop. */
  readonly bodyText: string;
}

const OPENINGS: readonly RegExp[] = [
  /^[\s"“”'‘’•·*–—-]+/u,
  /^(?:outcome|aim|goal|objective|result)\s*\d*\s*[:.)–-]\s*/iu,
  /^\d{1,2}[.)]\s+/u,
  /^(?:by|in|from|after|within|before)\s+(?:the\s+)?(?:end\s+of\s+)?[^,]{0,40}?\d[^,]{0,24},\s*/iu,
  /^(?:our|the)\s+(?:aim|goal|ambition|vision|outcome|objective)\s+is\s+(?:that|to|for)\s+/iu,
  /^we\s+(?:want|would\s+like)\s+(?:to\s+see\s+)?/iu,
  /^(?:to|that|so\s+that)\s+/iu,
];

export function readStatement(text: string): Statement {
  let start = 0;
  for (const opening of OPENINGS) start += opening.exec(text.slice(start))?.[0].length ?? 0;
  const words = wordsOf(text);
  const afterOpening = words.filter((word) => word.start >= start);
  const body = afterOpening.length > 0 ? afterOpening : words;
  return { text, body, bodyText: text.slice(body[0]?.start ?? 0, body.at(-1)?.end ?? 0) };
}

export function spanOf(words: readonly Word[], from: number, length: number): { span?: [number, number] } {
  const first = words[from];
  const last = words[from + length - 1];
  return first === undefined || last === undefined ? {} : { span: [first.start, last.end] };
}

/** The place of a pattern's match in the statement's body. */
export function spanOfMatch(statement: Statement, match: RegExpExecArray): { span?: [number, number] } {
  const start = (statement.body[0]?.start ?? 0) + match.index;
  return { span: [start, start + match[0].length] };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
