import { find } from '../model/collection';
import type { Project } from '../model/project';
import type { PartnerAgreement } from '../results/partner-agreement';
import { listInWords } from './figures-in-words';

/** "The six partners agree weakly on the order: Kendall’s W is 0.41 of 1". */
export function agreementInWords({ w, words, partners }: PartnerAgreement): string {
  const adverb = { strong: 'strongly', moderate: 'moderately', weak: 'weakly' }[words] ?? 'very weakly';
  return `The ${partners} partners agree ${adverb} on the order: Kendall’s W is ${w.toFixed(2)} of 1`;
}

/** W with its own figures in the formula, and how gaps, ties and words are treated. */
export function agreementWorkedOut(project: Project, agreement: PartnerAgreement): readonly string[] {
  const { w, options, dropped } = agreement;
  const { raters, items, squares, ties } = agreement.parts;
  const tied = ties > 0 ? ` − ${raters} × ${ties}` : '';
  const names = dropped.map((id) => find(project.options, id)?.code ?? '').filter(Boolean);
  return [
    `W = 12 × S ÷ (k² × (m³ − m)${ties > 0 ? ' − k × T' : ''}) = 12 × ${trimmed(squares)} ÷ (${raters}² × (${items}³ − ${items})${tied}) = ${w.toFixed(2)}, with k = ${raters} partners, m = ${options} options and S the squared distances of the sums of ranks from their mean.`,
    'Each partner’s own order is the total of their own scores under the weights shown. Tied ranks share their mean place, and ties are corrected for.',
    dropped.length === 0
      ? 'Every partner has a total for every option.'
      : `${dropped.length} options are left out because at least one partner has no total for them${names.length === dropped.length ? `: ${listInWords(names)}` : ''}. Nothing is filled in.`,
    'In words: from 0.7 strong, from 0.5 moderate, from 0.3 weak (Schmidt 1997). 1 is the same order from everyone; 0 is no agreement at all.',
  ];
}

const trimmed = (value: number) => String(Number(value.toFixed(1)));
