import { use, useEffect, useState } from 'react';
import { TurnContext } from '../turns';

/** Pages instead of scrolling, turned from the wall or from the facilitator's window. */
export function usePaging(count: number, size: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages - 1);
  const onTurn = use(TurnContext);

  useEffect(
    () => onTurn((by) => setWanted(Math.min(pages - 1, Math.max(0, page + by)))),
    [onTurn, page, pages],
  );

  return { page, pages };
}
