import { useEffect, useRef } from 'react';
import { rankLabel } from '../../../shared/findings/figures-in-words';
import type { ProjectResults, ResultOption } from '../../../shared/results/project-results';
import { useAnnouncer } from '../../ui/announcer';
import { shortLabelOf, tieCounts } from './contribution-rows';

/** Most changes read out at once. */
const mostSaid = 4;

/**
 * The options with their values of now in the order in which the weights last rested: bars follow a slider at once, places
 * change when it stands still, and the change is then read out once ("New order: A03 Home First 3 → 2").
 */
export function useSettledOrder(results: ProjectResults, rested: ProjectResults): readonly ResultOption[] {
  const { say } = useAnnouncer();
  const said = useRef<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    const before = said.current;
    const ties = tieCounts(rested);
    const label = ({ rank }: ResultOption) => rankLabel(rank, ties.get(rank) ?? 1);
    const { ranking } = rested;
    said.current = new Map(ranking.map((entry) => [entry.option.id, label(entry)]));
    const moved = ranking.filter((entry) => {
      const was = before?.get(entry.option.id);
      return was !== undefined && was !== label(entry);
    });
    if (moved.length === 0) return;
    const words = moved
      .slice(0, mostSaid)
      .map((entry) => `${shortLabelOf(entry)} ${before?.get(entry.option.id) ?? ''} → ${label(entry)}`);
    const more = moved.length > mostSaid ? `; and ${moved.length - mostSaid} more` : '';
    say(`New order: ${words.join('; ')}${more}`);
  }, [rested, say]);
  const byId = new Map(results.ranking.map((entry) => [entry.option.id, entry]));
  return rested.ranking.flatMap(({ option }) => byId.get(option.id) ?? []);
}
