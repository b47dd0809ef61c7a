import { startTransition, useEffect, useState } from 'react';
import { optionDependencies } from '../../shared/results/option-dependencies';
import type { ResultOption } from '../../shared/results/project-results';
import { analysisClient, failureWords } from './shared-analysis';
import type { PortfolioInput } from '../../shared/appraisal/money/portfolio-problem';

export interface BestSet {
  /** Indices into the options asked about; undefined while it is worked out and when there is none. */
  readonly chosen: readonly number[] | undefined;
  readonly message: string;
}

const working: BestSet = { chosen: undefined, message: 'Looking for the best set for the money…' };
/** Until a hand on a slider has let go: the solver would share a small machine with its next move. */
const pause = 450;

/**
 * What the solver is asked: benefit and cost of each option, what needs what, and what cannot go together.
 *
 * @param mustHave indices of options that have to be in
 */
export function bestSetQuestion(
  options: readonly ResultOption[],
  budget: number,
  mustHave: readonly number[] = [],
): PortfolioInput {
  return {
    mustHave,
    names: options.map(({ option }) => option.code || option.title),
    benefits: options.map((option) => option.benefit ?? 0),
    costs: options.map((option) => option.netCost ?? 0),
    budget,
    ...optionDependencies(options.map(({ option }) => option)),
  };
}

export interface BestSetOptions {
  /** Indices of options that have to be in. */
  readonly mustHave?: readonly number[];
  /** True while a hand is on a slider: work under way is stopped, and begins again at rest. */
  readonly isMoving?: boolean;
}

/** The set with the greatest benefit within the budget, solved in the analysis worker; ties go to the cheaper set. */
export function useBestSet(
  options: readonly ResultOption[],
  budget: number,
  { mustHave = [], isMoving = false }: BestSetOptions = {},
): BestSet {
  const [state, setState] = useState(working);
  const question = JSON.stringify(bestSetQuestion(options, budget, mustHave));
  const [asked, setAsked] = useState(question);
  // An answer to another question is no answer.
  if (asked !== question) {
    setAsked(question);
    setState(working);
  }
  const isWanted = !isMoving && state === working;
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // The text was made from such a question a moment ago.
      const input = JSON.parse(question) as PortfolioInput;
      void analysisClient()
        .run('portfolio', input, { signal: stop.signal })
        .then((best): BestSet =>
          best.feasible
            ? { chosen: best.chosen, message: '' }
            : { chosen: undefined, message: `No set fits: ${best.clashes.join('; ')}` },
        )
        .catch((error: unknown): BestSet | undefined => {
          const message = failureWords(error);
          return message === undefined ? undefined : { chosen: undefined, message };
        })
        .then((answer) => {
          // A set may be a hundred options long: drawn as a transition, it gives way to whatever the person does next.
          if (answer) startTransition(() => setState(answer));
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question, isWanted]);
  return state;
}
