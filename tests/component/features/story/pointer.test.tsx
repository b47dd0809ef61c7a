import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { box, links, renderStory, titles } from './story-harness';

/** Where a box stands on the screen: the place in the drawing, moved and scaled with it. */
function centreOf(words: string): { clientX: number; clientY: number } {
  const numbers = (text: string | null | undefined) => (text ?? '').match(/-?[\d.]+/gu)?.map(Number) ?? [];
  const [x = 0, y = 0] = numbers(box(words).getAttribute('transform'));
  const [panX = 0, panY = 0, scale = 1] = numbers(
    box(words).closest('g[transform*="scale"]')?.getAttribute('transform'),
  );
  return { clientX: x * scale + panX, clientY: y * scale + panY };
}

function drag(words: string, onto: string, last: 'drop' | 'escape' = 'drop') {
  const from = centreOf(words);
  const to = centreOf(onto);
  fireEvent.pointerDown(box(words), { button: 0, pointerId: 1, ...from });
  fireEvent.pointerMove(window, { pointerId: 1, ...to });
  if (last === 'escape') fireEvent.keyDown(window, { key: 'Escape' });
  fireEvent.pointerUp(window, { pointerId: 1, ...to });
}

describe('dragging a box', () => {
  it('onto another one puts it under that, as one step to undo', () => {
    const { store } = renderStory();
    const before = links(store.getProject());
    drag('Library service', 'Path: Early years education');
    expect(links(store.getProject())).toContain('Early years education > Library service');
    expect(links(store.getProject())).not.toContain('Mothers reading to children > Library service');
    store.undo();
    expect(links(store.getProject())).toEqual(before);
  });

  it('onto one of those that help it changes nothing: it would go round in a circle', () => {
    const { store } = renderStory();
    drag('Path: Early years education', 'Improving early years providers');
    expect(store.canUndo).toBe(false);
  });

  it('changes nothing when Escape is pressed on the way', () => {
    const { store } = renderStory();
    drag('Library service', 'Path: Early years education', 'escape');
    expect(store.canUndo).toBe(false);
  });

  it('takes every chosen box along', async () => {
    const { store, user } = renderStory();
    await user.click(box('Improving'));
    await user.keyboard('{Control>}');
    await user.click(box('Helping'));
    await user.keyboard('{/Control}');
    drag('Helping', 'Path: Mothers');
    expect(links(store.getProject()).filter((link) => link.startsWith('Mothers'))).toHaveLength(3);
  });
});

describe('pressing a box', () => {
  it('twice opens its words', async () => {
    const { user, store } = renderStory();
    await user.dblClick(box('Library service'));
    await user.keyboard('Libraries{Enter}');
    expect(titles(store.getProject())).toContain('Libraries');
  });

  it('with Ctrl takes it out of the chosen ones again', async () => {
    const { user } = renderStory();
    await user.click(box('Improving'));
    await user.keyboard('{Control>}');
    await user.click(box('Helping'));
    await user.click(box('Library'));
    await user.click(box('Helping'));
    await user.keyboard('{/Control}');
    expect(box('Library').getAttribute('aria-label')).toContain('Chosen.');
    expect(box('Helping').getAttribute('aria-label')).not.toContain('Chosen.');
  });
});
