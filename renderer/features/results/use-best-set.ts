import { useEffect, useState } from 'react';
import type { ResultOption } from '../../../shared/results/project-results';
import { analysisClient, failureWords } from './analysis';

export interface BestSet {
  /** Indices into the options asked about; undefined while it is worked out and when there is none. */
  readonly chosen: readonly number[] | undefined;
  readonly message: string;
}

const working: BestSet = { chosen: undefined, message: 'Looking for the best set for the money…' };
const pause = 150;

/** The set with the greatest benefit within the budget, solved in the analysis worker; ties go to the cheaper set. */
export function useBestSet(options: readonly ResultOption[], budget: number): BestSet {
  const [state, setState] = useState(working);
  const question = JSON.stringify({
    benefits: options.map((option) => option.benefit ?? 0),
    costs: options.map((option) => option.netCost ?? 0),
    budget,
  });
  const [asked, setAsked] = useState(question);
  // An answer to another question is no answer.
  if (asked !== question) {
    setAsked(question);
    setState(working);
  }
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const input = JSON.parse(question) as { benefits: number[]; costs: number[]; budget: number };
      analysisClient()
        .run('portfolio', input, { signal: stop.signal })
        .then((best) =>
          setState(
            best.feasible
              ? { chosen: best.chosen, message: '' }
              : { chosen: undefined, message: `No set fits: ${best.clashes.join('; ')}` },
          ),
        )
        .catch((error: unknown) => {
          const message = failureWords(error);
          if (message !== undefined) setState({ chosen: undefined, message });
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question]);
  return state;
}
