/**
 * The seven questions of the readiness checklist, each worded so that "yes" is good news.
 *
 * Three are asked before prioritising ("What questions do we need to ask before we prioritise?", Using Outcomes),
 * four come from outcome-focused practice (Child Friendly Leeds, one minute guide).
 */
export interface ReadinessQuestion {
  /** Key of `Frame.readiness`; never changed once published, because files hold it. */
  readonly key: string;
  readonly part: 'before-prioritising' | 'outcome-focused';
  readonly question: string;
  /** What a good answer rests on. */
  readonly hint: string;
}

export const readinessQuestions: readonly ReadinessQuestion[] = [
  {
    key: 'what-works',
    part: 'before-prioritising',
    question: 'Do we actually know what works?',
    hint: 'Which interventions have an effective and lasting impact, and are good value for money.',
  },
  {
    key: 'evidence-agreed',
    part: 'before-prioritising',
    question: 'Do partners agree on the evidence and on what is important?',
    hint: 'The evidence base, the key issues, the challenges and the opportunities.',
  },
  {
    key: 'partner-limits',
    part: 'before-prioritising',
    question: 'Do we know the limits each partner works within?',
    hint: 'Funding that cannot be moved, duties in law, agreements already made.',
  },
  {
    key: 'clear-outcomes',
    part: 'outcome-focused',
    question:
      'Are our efforts directed towards a clear set of outcomes that say what the difference looks like?',
    hint: 'The Outcomes screen holds them.',
  },
  {
    key: 'evidence-informed',
    part: 'outcome-focused',
    question: 'Are we choosing what is likely to make that difference, informed by evidence?',
    hint: 'Each option should say what its evidence is and how strong.',
  },
  {
    key: 'success-agreed',
    part: 'outcome-focused',
    question: 'Have we agreed with the people it is for what success will look like?',
    hint: 'With families, residents or service users, in their words.',
  },
  {
    key: 'right-people',
    part: 'outcome-focused',
    question: 'Have we got the right people together, and should anyone else be involved?',
    hint: 'Those who can make the difference, those who pay for it, those who live with it.',
  },
];
