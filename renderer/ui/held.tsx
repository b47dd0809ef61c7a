import { memo, type ReactNode } from 'react';

export interface HeldProps {
  readonly isHeld: boolean;
  readonly children: ReactNode;
}

/** What it holds, or what it held when it was last free to follow: for figures that change with every frame, out of sight. */
export const Held = memo(
  function Held({ children }: HeldProps) {
    return children;
  },
  (_, { isHeld }) => isHeld,
);
