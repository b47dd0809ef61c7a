import { useEffect, useRef } from 'react';
import type { ContributionRow } from '../../charts/contribution-data';
import { useSettled } from '../../charts/use-settled';
import { useAnnouncer } from '../../ui/announcer';

/** Most changes read out at once. */
const mostSaid = 4;

/**
 * The rows with their values of now in the order of 150 milliseconds' rest: bars follow a slider at once, places change
 * when it stands still, and the change is then read out once ("New order: Falls team 3 → 2").
 */
export function useSettledOrder(live: readonly ContributionRow[]): readonly ContributionRow[] {
  const order = live.map((row) => row.key);
  const settled = useSettled(order, order.join());
  const { say } = useAnnouncer();
  const latest = useRef(live);
  const said = useRef<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    latest.current = live;
  }, [live]);
  const signature = settled.join();
  useEffect(() => {
    const before = said.current;
    said.current = new Map(latest.current.map((row) => [row.key, row.rankText]));
    const moved = latest.current.filter((row) => {
      const rank = before?.get(row.key);
      return rank !== undefined && rank !== row.rankText;
    });
    if (moved.length === 0) return;
    const words = moved
      .slice(0, mostSaid)
      .map((row) => `${row.name} ${before?.get(row.key) ?? ''} → ${row.rankText}`);
    const more = moved.length > mostSaid ? `; and ${moved.length - mostSaid} more` : '';
    say(`New order: ${words.join('; ')}${more}`);
  }, [signature, say]);
  const byKey = new Map(live.map((row) => [row.key, row]));
  return settled.flatMap((key) => byKey.get(key) ?? []);
}
