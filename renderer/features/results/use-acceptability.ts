import { useEffect, useState } from 'react';
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
/** A drag asks many times a second; the worker starts when it pauses for a moment. */
const pause = 120;

export interface AcceptabilityState {
  readonly acceptability: Acceptability | undefined;
  readonly message: string;
}

const working: AcceptabilityState = { acceptability: undefined, message: 'Trying random weightings…' };

/**
 * Rank acceptabilities from the analysis worker: a first picture early, then sharper ones. The last picture stays while a
 * newer one is worked out, so that bars follow a slider without blinking.
 */
export function useAcceptability(model: ResultModel, scope: WeightingScope): AcceptabilityState {
  const [state, setState] = useState(working);
  const question = JSON.stringify(acceptabilityInput(model, scope));
  useEffect(() => {
    const stop = new AbortController();
    const show = (drawn: number, shares: readonly (readonly number[])[]) =>
      setState({ acceptability: { shares, samples: drawn }, message: '' });
    const timer = setTimeout(() => {
      // JSON has no NaN: a missing value went out as null and comes back as one.
      const input = JSON.parse(question, (_, value: unknown) =>
        value === null ? Number.NaN : value,
      ) as SmaaInput;
      analysisClient()
        .run('smaa', input, {
          signal: stop.signal,
          onProgress: ({ drawn, result }) => show(drawn, result.acceptability),
        })
        .then(({ acceptability }) => show(samples, acceptability))
        .catch((error: unknown) => {
          const message = failureWords(error);
          if (message !== undefined) setState({ acceptability: undefined, message });
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question]);
  return state;
}
