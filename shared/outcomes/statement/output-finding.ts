import type { Statement, StatementFinding } from './finding';

export const NEVER_THE_OUTCOME =
  'The actions we take, the tasks we complete and the services we provide “are never the outcomes. They are what we do to help get the results”. So what? Say what is different for the people meant to benefit.';
export const SEEN_AND_COUNTED =
  '“Outputs can usually be seen, touched, easily counted or moved about.” So what? Say what is different for people as a result.';

/** A change someone can notice, told after the activity: then the statement has answered "so what?" itself. */
const RESULT =
  /(?<!\bto\s)(?<!\bto\s\w{1,12}\s)\b(?:improv\w*|increas\w*|better|greater|more\s+(?:confident|able|likely|independent)|confidence|able\s+to|so\s+that|as\s+a\s+result|and\s+(?:feel|can|know|understand|learn|gain|use|find|are|have|move|go|get|stay|live|earn|enjoy|return|start)|feels?|felt|understands?|know\s+how|gain(?:s|ed)?|reduc\w+|report(?:s|ed)?)\b/iu;

export function tellsResult(rest: string): boolean {
  return RESULT.test(rest);
}

export function outputFinding(
  message: string,
  place: { span?: [number, number] },
  rewrite: string,
  severity: StatementFinding['severity'] = 'error',
): StatementFinding {
  return { kind: 'output', severity, message, ...place, rewrite };
}

/** The statement kept as the means, with slots for who benefits and how. */
export function soWhatRewrite(statement: Statement): string {
  return `[Who benefits] [what is different for them] as a result of: ${statement.bodyText}`;
}
