import { useEffect, useMemo, useState } from 'react';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import { type EvidenceFilter, matcherOf } from './matching-evidence';

/** Items looked at before the window is let in again: a few milliseconds. */
const sliceSize = 4_000;

interface Found {
  readonly items: readonly EvidenceItem[];
  /** True until the whole register has been looked through. */
  readonly searching: boolean;
}

interface Search {
  readonly of: readonly EvidenceItem[];
  readonly matches: (item: EvidenceItem) => boolean;
}

/**
 * The items that match, however many there are: a small register at once, a large one slice by slice so that typing is
 * never held up. Until a search is through, what the last one found stays.
 */
export function useMatchingEvidence(all: readonly EvidenceItem[], filter: EvidenceFilter): Found {
  const { words, type, strength, links } = filter;
  const search = useMemo<Search>(
    () => ({
      of: all,
      matches: matcherOf({
        words,
        ...(type && { type }),
        ...(strength && { strength }),
        ...(links && { links }),
      }),
    }),
    [all, words, type, strength, links],
  );
  const isSmall = all.length <= sliceSize;
  const atOnce = useMemo(() => (isSmall ? all.filter(search.matches) : undefined), [isSmall, all, search]);
  const [last, setLast] = useState<{ readonly search: Search; readonly items: readonly EvidenceItem[] }>();

  useEffect(() => {
    if (atOnce) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const items: EvidenceItem[] = [];
    const look = (from: number) => {
      for (const item of search.of.slice(from, from + sliceSize)) if (search.matches(item)) items.push(item);
      if (from + sliceSize < search.of.length) timer = setTimeout(look, 0, from + sliceSize);
      else setLast({ search, items });
    };
    timer = setTimeout(look, 0, 0);
    return () => clearTimeout(timer);
  }, [atOnce, search]);

  if (atOnce) return { items: atOnce, searching: false };
  return { items: last?.items ?? none, searching: last?.search !== search };
}

const none: readonly EvidenceItem[] = [];
