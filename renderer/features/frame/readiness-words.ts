import type { ReadinessAnswer } from '../../../shared/model/frame';
import { readinessQuestions } from '../../../shared/model/readiness-questions';

/** "5 of 7": how many questions have an answer of any kind. */
export function readinessWords(readiness: Readonly<Record<string, ReadinessAnswer>>): string {
  const answered = readinessQuestions.filter(
    ({ key }) => (readiness[key]?.answer ?? 'unanswered') !== 'unanswered',
  ).length;
  return `${answered} of ${readinessQuestions.length}`;
}
