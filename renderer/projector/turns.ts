import { createContext } from 'react';
import type { Turn } from '../../shared/projection/walk';

/** How a view hears that its pages are to turn: `onTurn(listener)` returns the unsubscribe. */
export const TurnContext = createContext<(listener: (by: Turn) => void) => () => void>(() => () => undefined);
