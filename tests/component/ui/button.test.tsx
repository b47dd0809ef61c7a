import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/button';

/** Two pages, and a button that has nothing more to do on the last. */
function Pages(): ReactElement {
  const [page, setPage] = useState(1);
  return (
    <>
      <p role="status">{`Page ${page}`}</p>
      <Button disabled={page === 2} onClick={() => setPage(page + 1)}>
        Next
      </Button>
      <Button>Elsewhere</Button>
    </>
  );
}

const next = () => screen.getByRole('button', { name: 'Next' });

describe('a button that its own press disables', () => {
  it('keeps the focus and says that it is disabled', async () => {
    const user = userEvent.setup();
    render(<Pages />);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(next());
    // A browser would take the focus from a button with the plain attribute; jsdom would not.
    expect(next().hasAttribute('disabled')).toBe(false);
    expect(next().getAttribute('aria-disabled')).toBe('true');
  });

  it('does nothing when pressed again', async () => {
    const user = userEvent.setup();
    render(<Pages />);
    await user.tab();
    await user.keyboard('{Enter}{Enter} ');
    expect(screen.getByRole('status').textContent).toBe('Page 2');
  });

  it('is disabled in the plain way once the focus has gone elsewhere', async () => {
    const user = userEvent.setup();
    render(<Pages />);
    await user.tab();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Elsewhere');
    expect(next().hasAttribute('disabled')).toBe(true);
    expect(next().hasAttribute('aria-disabled')).toBe(false);
  });

  it('is passed over by Tab when it was disabled from the start', async () => {
    const user = userEvent.setup();
    render(
      <>
        <Button disabled>Nothing to do</Button>
        <Button>Elsewhere</Button>
      </>,
    );
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Elsewhere');
  });
});
