/**
 * Every way a cell can be read, by name. The id is for programs, the code is the byte kept with each imported figure
 * (so it never changes and is never reused), the words are shown to people beside the figure.
 */
export const rules = {
  blank: { code: 0, words: 'Nothing was in the cell.' },
  'number-stored': { code: 1, words: 'A number, as stored.' },
  'number-text': { code: 2, words: 'A number kept as text.' },
  'number-thousands': { code: 3, words: 'Commas or spaces between thousands were left out.' },
  'number-decimal-comma': { code: 4, words: 'The comma is the decimal sign.' },
  'number-multiplier': { code: 5, words: 'k is thousand, m is million, bn is thousand million.' },
  'number-currency': { code: 6, words: 'An amount of money; the sign names the unit.' },
  'number-brackets': { code: 7, words: 'Brackets around a number mean minus.' },
  'number-percent': { code: 8, words: 'A percentage, in per cent: 12.5% is 12.5.' },
  'number-percent-format': {
    code: 9,
    words: 'Stored as a fraction and shown as per cent: 0.457 is shown as 45.7%.',
  },
  'number-approximate': { code: 10, words: 'An approximate figure (c., about, ~); the number was taken.' },
  'number-estimate': { code: 11, words: 'Marked as an estimate; the number was taken.' },
  'number-footnote': { code: 12, words: 'A footnote mark after the number was set aside.' },
  'number-with-words': { code: 13, words: 'Words after the number were set aside and kept as a note.' },
  'number-with-unit': { code: 14, words: 'The unit stands after the number.' },
  'number-with-marker': {
    code: 15,
    words: 'A marker in brackets after the number was kept as a flag.',
  },
  'number-nil': { code: 16, words: '“nil” and “none” mean 0.' },
  'number-code-format': {
    code: 17,
    words: 'Shown with leading zeros: it may be a code rather than a quantity.',
  },
  'number-scientific': { code: 18, words: 'Scientific notation: 1.5E-07 is 0.00000015.' },
  'number-duration': { code: 19, words: 'A length of time, in days.' },
  'number-chosen-zero': { code: 20, words: 'This sign means 0, by your choice for this file.' },
  'date-stored': { code: 30, words: 'A date, as stored.' },
  'date-day-first': { code: 31, words: 'A date written as text, day first.' },
  'date-year-first': { code: 32, words: 'A date written as text, year first.' },
  'date-month-name': { code: 33, words: 'A date written with the name of the month.' },
  'date-month-only': { code: 34, words: 'A month without a day.' },
  'date-quarter': {
    code: 35,
    words:
      'A quarter: of the financial year from April where two years are given, else of the calendar year.',
  },
  'time-stored': { code: 36, words: 'A time of day.' },
  text: { code: 50, words: 'Text, as written.' },
  'text-code': { code: 51, words: 'A code: kept as text with its leading zeros.' },
  'text-period': { code: 52, words: 'A period such as 2023/24, not a date.' },
  'text-boolean': { code: 53, words: 'A yes or no value.' },
  'missing-confidential': { code: 70, words: '[c]: confidential, so not shown.' },
  'missing-not-available': { code: 71, words: '[x]: not available.' },
  'missing-not-applicable': { code: 72, words: '[z]: not applicable.' },
  'missing-low': { code: 73, words: '[low]: too small to show; it is not 0.' },
  'missing-unreliable': { code: 74, words: '[u]: too unreliable to show.' },
  'missing-none-recorded': { code: 75, words: '[w]: none recorded.' },
  'missing-marker': { code: 76, words: 'A marker in square brackets without a number.' },
  'missing-suppressed': { code: 77, words: 'A sign such as * that publishers use for a suppressed figure.' },
  'missing-dash': {
    code: 78,
    words: 'A dash: nil for some publishers, not available for others. Read as missing until you say.',
  },
  'missing-dots': { code: 79, words: 'Two or three dots: not available.' },
  'missing-not-given': { code: 80, words: '“n/a”, “not known” and the like: no figure was given.' },
  'missing-below': { code: 81, words: 'Below a threshold such as <5: the exact figure is not given.' },
  'missing-above': { code: 83, words: 'Above a threshold such as >95%: the exact figure is not given.' },
  'missing-chosen': { code: 82, words: 'This sign means missing, by your choice for this file.' },
  'problem-error-value': { code: 100, words: 'The spreadsheet shows an error here.' },
  'problem-no-result': { code: 101, words: 'A formula whose result is not stored in the file.' },
  'problem-range': { code: 102, words: 'A range, not one number.' },
  'problem-number-word': { code: 103, words: 'A number written as a word.' },
  'problem-not-a-number': { code: 104, words: 'Not a number.' },
  'problem-not-a-date': { code: 105, words: 'Not a date.' },
  'problem-unit': { code: 106, words: 'The unit differs from the column’s unit.' },
  'problem-impossible-date': { code: 107, words: 'No such day in the calendar.' },
} as const satisfies Record<string, { code: number; words: string }>;

export type RuleId = keyof typeof rules;

/** The rule of a stored byte, or null for a byte no rule has. */
export function ruleOfCode(code: number): RuleId | null {
  for (const [id, rule] of Object.entries(rules)) if (rule.code === code) return id as RuleId; // keys of `rules`
  return null;
}
