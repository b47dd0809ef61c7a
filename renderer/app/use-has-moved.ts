import { useEffect, useState } from 'react';
import { onRouteChange } from '../ui/route';

/** True once the person has gone to another screen since this project was opened. */
export function useHasMoved(): boolean {
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    const stop = onRouteChange(() => setMoved(true));
    return () => {
      stop();
      // The next project begins at its first step.
      history.replaceState(null, '', location.pathname + location.search);
    };
  }, []);
  return hasMoved;
}
