import { sha256 } from '../../hash/sha256';
import { listOf } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { Option } from '../../model/options';
import type { Project } from '../../model/project';
import { criterionTree } from '../../results/leaf-criteria';
import { utf8 } from '../../text/utf8';
import { criterionHeader, distinct } from '../headers';

/** What a scoring form asks: every considered option on every judged leaf. */
export interface ScoringForm {
  readonly options: readonly Option[];
  readonly criteria: readonly { readonly criterion: Criterion; readonly header: string }[];
  /** Names this very form: other options, criteria or scales give another. */
  readonly fingerprint: string;
}

/** Headings and keys that reading a returned form goes by. */
export const formWords = {
  keySheet: '_throughline',
  marker: 'throughline-form',
  layout: '1',
  ref: 'Ref',
  key: 'Key (do not change)',
  option: 'Option',
  comment: 'Comment',
} as const;

export function scoringForm(project: Project): ScoringForm {
  const options = listOf(project.options).filter(({ list }) => list !== 'ruled-out');
  const judged = criterionTree(project.criteria).leaves.filter(({ basis }) => basis === 'judged');
  const headers = distinct(judged.map(criterionHeader), [
    formWords.ref,
    formWords.key,
    formWords.option,
    formWords.comment,
  ]);
  const asked = JSON.stringify([
    options.map(({ id, title }) => [id, title]),
    judged.map(({ id, scale: { min, max, step } }, index) => [id, headers[index], min, max, step]),
  ]);
  return {
    options,
    criteria: judged.map((criterion, index) => ({ criterion, header: headers[index]! })),
    fingerprint: sha256(utf8(asked)),
  };
}
