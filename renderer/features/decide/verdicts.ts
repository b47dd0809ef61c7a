import type { Decision } from '../../../shared/model/decisions';

/** What an option can be given, from doing it to ending it. */
export const verdicts: readonly { readonly stance: Decision['stance']; readonly label: string }[] = [
  { stance: 'priority', label: 'Priority' },
  { stance: 'later', label: 'Later' },
  { stance: 'do-less', label: 'Do less' },
  { stance: 'stop', label: 'Stop' },
];
