import type { Answer, ImportQuestion } from './import-types';

/** The open questions that are about the same thing written in the same way, this one among them. */
export function alikeQuestions(
  questions: readonly ImportQuestion[],
  { code, raw }: Pick<ImportQuestion, 'code' | 'raw'>,
): ImportQuestion[] {
  const same = (text: string) => text.trim().toLowerCase();
  return questions.filter((each) => each.code === code && same(each.raw) === same(raw));
}

/** True where the cell or its whole row has an answer. */
export function isAnswered(
  { cell, row }: Pick<ImportQuestion, 'cell' | 'row'>,
  answers: ReadonlyMap<string, Answer>,
): boolean {
  return answers.has(cell) || answers.has(`row ${row + 1}`);
}

/** “Use the suggestion”, “leave empty” or “leave out the row” for several cells; each gets its own suggestion. */
export function answersTo(questions: readonly ImportQuestion[], kind: Answer['kind']): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { cell, row, suggestion } of questions) {
    if (kind === 'skip-row') answers.set(`row ${row + 1}`, { kind });
    else if (kind === 'missing') answers.set(cell, { kind });
    else if (suggestion) answers.set(cell, { kind, value: suggestion.value });
  }
  return answers;
}

/** OWASP ASVS 1.2.10: text that a spreadsheet program could take for a formula leaves with an apostrophe in front. */
const RISKY = /^[=+\-@\t\r\n|]/;

/** The questions as CSV for whoever knows the answers: RFC 4180, with a byte order mark so that Excel reads UTF-8. */
export function questionsCsv(file: string, questions: readonly ImportQuestion[]): string {
  const lines = [
    ['File', 'Sheet', 'Cell', 'Stands there', 'Question', 'We would take', 'Your answer'],
    ...questions.map(({ sheet, cell, raw, message, suggestion }) => [
      file,
      sheet,
      cell,
      raw,
      message,
      suggestion?.label ?? '',
      '',
    ]),
  ];
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(text: string): string {
  return `"${(RISKY.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
