import { fireEvent, render, screen } from '@testing-library/react';
import { useMemo } from 'react';
import { describe, expect, it } from 'vitest';
import { useProjectorKeys } from '../../../renderer/app/use-projector-keys';

function Desk({ done, isOn = true }: { readonly done: string[]; readonly isOn?: boolean }) {
  const keys = useMemo(
    () => ({
      hold: () => void done.push('hold'),
      blank: () => void done.push('blank'),
      turn: (by: number) => void done.push(`turn ${by}`),
    }),
    [done],
  );
  useProjectorKeys(isOn, keys);
  return (
    <>
      <button type="button">A button</button>
      <input aria-label="A field" />
    </>
  );
}

const press = (target: Element) => {
  for (const key of ['h', 'B', 'PageDown', 'PageUp']) fireEvent.keyDown(target, { key });
};

describe('the keys of the facilitator', () => {
  it('hold, blank and turn', () => {
    const done: string[] = [];
    render(<Desk done={done} />);
    press(screen.getByText('A button'));
    expect(done).toEqual(['hold', 'blank', 'turn 1', 'turn -1']);
  });

  it('are letters again in a field', () => {
    const done: string[] = [];
    render(<Desk done={done} />);
    press(screen.getByLabelText('A field'));
    expect(done).toEqual([]);
  });

  it('do nothing once turned off', () => {
    const done: string[] = [];
    render(<Desk done={done} isOn={false} />);
    press(document.body);
    expect(done).toEqual([]);
  });
});
