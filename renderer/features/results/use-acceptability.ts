import { startTransition, useEffect, useState } from 'react';
import type { Acceptability } from '../../../shared/findings/acceptability-in-words';
import {
  acceptabilityInput,
  acceptabilityRun,
  type WeightingScope,
} from '../../../shared/findings/acceptability-run';
import type { ResultModel } from '../../../shared/findings/result-matrix';
import type { SmaaInput } from '../../../shared/index';
import { analysisClient, failureWords } from '../../workers/shared-analysis';

const { samples } = acceptabilityRun;

export interface AcceptabilityState {
  readonly acceptability: Acceptability | undefined;
  /** True once every weighting asked for has been drawn. */
  readonly isComplete: boolean;
  /** Why there is no answer, or nothing. */
  readonly failure: string;
}

const working: AcceptabilityState = {
  acceptability: undefined,
  isComplete: false,
  failure: '',
};

/**
 * Rank acceptabilities from the analysis worker: a first picture early, then sharper ones. The last picture stays while a
 * newer one is worked out, so that bars follow a slider without blinking.
 *
 * @param model as it stands at rest: every new one starts the worker again
 * @param isWanted false to wait, so that two simulations never share a small machine with the person's own move
 */
export function useAcceptability(
  model: ResultModel,
  scope: WeightingScope,
  isWanted: boolean,
): AcceptabilityState {
  const [state, setState] = useState(working);
  const question = JSON.stringify(acceptabilityInput(model, scope));
  useEffect(() => {
    if (!isWanted) return undefined;
    const stop = new AbortController();
    const show = (drawn: number, shares: readonly (readonly number[])[]) => {
      const acceptability = { shares, samples: drawn };
      startTransition(() => setState({ acceptability, isComplete: drawn === samples, failure: '' }));
    };
    // JSON has no NaN: a missing value went out as null and comes back as one.
    const input = JSON.parse(question, (_, value: unknown) =>
      value === null ? Number.NaN : value,
    ) as SmaaInput;
    setState((before) => ({ ...before, isComplete: false }));
    analysisClient()
      .run('smaa', input, {
        signal: stop.signal,
        onProgress: ({ drawn, result }) => show(drawn, result.acceptability),
      })
      .then(({ acceptability }) => show(samples, acceptability))
      .catch((error: unknown) => {
        const failure = failureWords(error);
        if (failure !== undefined) setState({ acceptability: undefined, isComplete: false, failure });
      });
    return () => stop.abort();
  }, [question, isWanted]);
  return state;
}
