import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { links, renderStory, storyProject, titles } from './story-harness';

/** The outline of a story, with the focus on the line that says these words. */
async function outlineAt(words: string, ...given: Parameters<typeof renderStory>) {
  const rendered = renderStory(...given);
  await rendered.user.click(screen.getByRole('tab', { name: 'Outline' }));
  act(() => line(words).focus());
  return rendered;
}

const line = (words: string) => screen.getByRole('treeitem', { name: new RegExp(words, 'u') });

describe('the outline', () => {
  it('says every box as a sentence, in the order of the story', async () => {
    await outlineAt('Library');
    expect(screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'))).toEqual([
      'Outcome: Children school ready, level 1 of 3, 2 boxes help it.',
      'Path: Early years education, level 2 of 3, contributes to Children school ready, 2 boxes help it.',
      'Driver: Improving early years providers, level 3 of 3, contributes to Early years education.',
      'Driver: Helping families find local early years support, level 3 of 3, contributes to Early years education.',
      'Path: Mothers reading to children, level 2 of 3, contributes to Children school ready, 1 box helps it.',
      'Driver: Library service, level 3 of 3, contributes to Mothers reading to children.',
    ]);
  });

  it('is a tree of levels, with one stop for the Tab key', async () => {
    await outlineAt('Library');
    const items = screen.getAllByRole('treeitem');
    expect(items.map((item) => item.getAttribute('aria-level'))).toEqual(['1', '2', '3', '3', '2', '3']);
    expect(items.filter((item) => item.tabIndex === 0)).toHaveLength(1);
  });

  it('goes from line to line with the arrows, Home and End', async () => {
    const { user } = await outlineAt('Library');
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(line('^Outcome'));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(line('Improving'));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(line('^Path: Early'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(line('Library'));
  });

  it('adds a box with Tab and goes on typing', async () => {
    const { user, store } = await outlineAt('Library');
    await user.keyboard('{Tab}Story time{Enter}');
    expect(links(store.getProject())).toContain('Library service > Story time');
    expect(document.activeElement).toBe(line('Story time'));
  });

  it('has the same keys as the diagram: insert, nearer the outcome, remove', async () => {
    const { user, store } = await outlineAt('Library');
    await user.keyboard('iBooks at home{Enter}');
    expect(links(store.getProject())).toContain('Books at home > Library service');
    act(() => line('Library').focus());
    await user.keyboard('{Control>}{ArrowLeft}{/Control}');
    expect(links(store.getProject())).toContain('Mothers reading to children > Library service');
    await user.keyboard('{Delete}');
    expect(titles(store.getProject())).not.toContain('Library service');
  });

  it('chooses several lines with Shift and says which', async () => {
    const { user, store } = await outlineAt('Improving');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getAllByRole('treeitem', { selected: true })).toHaveLength(2);
    await user.keyboard('{Delete}');
    expect(titles(store.getProject())).toHaveLength(4);
  });

  it('collapses and opens with the arrows', async () => {
    const { user } = await outlineAt('^Path: Early');
    await user.keyboard('{ArrowLeft}');
    expect(line('^Path: Early').getAttribute('aria-expanded')).toBe('false');
    expect(screen.getAllByRole('treeitem')).toHaveLength(4);
    await user.keyboard('{ArrowRight}');
    expect(screen.getAllByRole('treeitem')).toHaveLength(6);
  });

  it('writes a shared box once and names it again where it also helps', async () => {
    const shared = storyProject('Aim\n  One\n    D1 Shared\n  Two\n    = D1\n');
    await outlineAt('^Outcome', shared);
    const named = screen.getAllByRole('treeitem', { name: /^Driver: Shared/u });
    expect(named).toHaveLength(2);
    expect(named[1]?.getAttribute('aria-label')).toContain('Also written elsewhere.');
    expect(named[0]?.getAttribute('aria-label')).toContain('contributes to One and Two');
  });

  it('ends on a circle: its first box is named again where the circle closes', async () => {
    await outlineAt('^Outcome', storyProject('Aim\n  D1 One\n    D2 Two\n      = D1\n'));
    const said = screen.getAllByRole('treeitem').map((item) => item.textContent);
    expect(said).toEqual([
      expect.stringContaining('Aim'),
      expect.stringContaining('One'),
      expect.stringContaining('Two'),
      expect.stringContaining('= One'),
    ]);
  });
});
