import { bestPortfolio, createSmaaRun, type Smaa2, type SmaaInput } from '../../shared/index';
import type { AnalysisJob, AnalysisMessage, SmaaProgress } from './analysis-protocol';

/** Draws between looks at the clock; a few milliseconds' worth. */
const CHUNK = 250;
/** The first picture is due within 200 ms of the request; half of that is left for the way to the screen. */
const FIRST_PICTURE_MS = 100;
/** Later pictures come this far apart: often enough to see it sharpen, seldom enough to cost nothing. */
const NEXT_PICTURE_MS = 250;
/** Score draws behind the confidence factors: few for a picture on the way, the engine's own number at the end. */
const DRAFT_CONFIDENCE = 200;
const FINAL_CONFIDENCE = 10_000;
/** Work between two rests, where the machine has to be shared. */
const SPELL_MS = 8;

/** What a job needs of the place where it runs. */
export interface JobSurroundings {
  /** Milliseconds that only rise. */
  readonly now: () => number;
  /** Lets others go first for a moment; absent where there are processors enough for everyone. */
  readonly rest?: () => Promise<void>;
}

/**
 * Runs a simulation and reports a first picture early and sharper ones after. How often it reports depends on the
 * clock; the final result does not.
 */
export async function refineSmaa(
  input: SmaaInput,
  report: (progress: SmaaProgress) => void,
  { now, rest }: JobSurroundings,
): Promise<Smaa2> {
  const run = createSmaaRun(input);
  const { samples } = input;
  let spellBegan = now();
  let due = spellBegan + FIRST_PICTURE_MS;
  while (run.drawn() < samples) {
    run.draw(Math.min(CHUNK, samples - run.drawn()));
    if (rest && now() >= spellBegan + SPELL_MS) {
      await rest();
      spellBegan = now();
    }
    if (now() < due || run.drawn() >= samples) continue;
    report({ drawn: run.drawn(), samples, result: run.result(DRAFT_CONFIDENCE) });
    due = now() + NEXT_PICTURE_MS;
  }
  return run.result(Math.min(samples, FINAL_CONFIDENCE));
}

/** Does one job and says how it went; never throws. */
export async function runAnalysisJob(
  job: AnalysisJob,
  post: (message: AnalysisMessage) => void,
  surroundings: JobSurroundings,
): Promise<void> {
  try {
    switch (job.kind) {
      case 'smaa': {
        const report = (progress: SmaaProgress): void => {
          post({ type: 'progress', progress });
        };
        post({ type: 'done', result: await refineSmaa(job.input, report, surroundings) });
        return;
      }
      case 'portfolio':
        post({ type: 'done', result: await bestPortfolio(job.input) });
        return;
    }
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
