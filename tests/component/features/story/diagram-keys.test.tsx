import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { box, focusOn, frame, links, renderStory, titles } from './story-harness';

const readiness = [
  'Children school ready > Early years education',
  'Children school ready > Mothers reading to children',
  'Early years education > Helping families find local early years support',
  'Early years education > Improving early years providers',
  'Mothers reading to children > Library service',
];

/** Types into the field that is open and keeps it. */
async function write(user: ReturnType<typeof renderStory>['user'], words: string) {
  await user.keyboard(`${words}{Enter}`);
  await frame();
}

describe('the keys of the diagram', () => {
  it('add a box that helps this one, as one step to undo', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('{Tab}');
    await write(user, 'Reading groups');
    expect(links(store.getProject())).toContain('Library service > Reading groups');
    expect(document.activeElement).toBe(box('Reading groups'));
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('add another beside it, after it', async () => {
    const { user, store } = renderStory();
    await focusOn('Improving early years providers');
    await user.keyboard('{Enter}');
    await write(user, 'Training');
    const all = titles(store.getProject());
    expect(all.indexOf('Training')).toBe(all.indexOf('Improving early years providers') + 1);
    expect(links(store.getProject())).toContain('Early years education > Training');
  });

  it('insert a box between it and what it helps', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('i');
    await write(user, 'Books at home');
    expect(links(store.getProject())).toContain('Mothers reading to children > Books at home');
    expect(links(store.getProject())).toContain('Books at home > Library service');
    expect(links(store.getProject())).not.toContain('Mothers reading to children > Library service');
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('keep the words with Tab and go on to a box that helps it', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('{F2}');
    await user.keyboard('Libraries{Tab}Story time{Enter}');
    expect(links(store.getProject())).toContain('Libraries > Story time');
  });

  it('leave everything as it was with Escape while typing', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('{Tab}Half a thought{Escape}');
    await frame();
    expect(links(store.getProject())).toEqual(readiness);
    expect(store.canUndo).toBe(false);
    expect(document.activeElement).toBe(box('Library service'));
  });

  it('link it to another box found by a few letters', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('l');
    await user.keyboard('early y');
    await user.keyboard('{Enter}');
    expect(links(store.getProject())).toContain('Early years education > Library service');
    expect(links(store.getProject())).toContain('Mothers reading to children > Library service');
  });

  it('do not offer a link that would close a circle', async () => {
    const { user } = renderStory();
    await focusOn('Early years education');
    await user.keyboard('l');
    await user.keyboard('improving');
    expect(within(screen.getByRole('dialog')).queryByRole('option')).toBeNull();
    expect(screen.getByText('No box with these letters can be chosen here.')).toBeTruthy();
  });

  it('put it under another box', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.keyboard('p');
    await user.keyboard('early years ed{Enter}');
    expect(links(store.getProject())).toContain('Early years education > Library service');
    expect(links(store.getProject())).not.toContain('Mothers reading to children > Library service');
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('merge it with a box that means the same', async () => {
    const { user, store } = renderStory();
    await focusOn('Improving early years providers');
    await user.keyboard('m');
    await user.keyboard('library{Enter}');
    expect(titles(store.getProject())).not.toContain('Library service');
    expect(links(store.getProject())).toContain(
      'Mothers reading to children > Improving early years providers',
    );
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('move it up and down among its neighbours', async () => {
    const { user, store } = renderStory();
    await focusOn('Helping families');
    await user.keyboard('{Control>}{ArrowUp}{/Control}');
    const order = () => titles(store.getProject()).filter((title) => /providers|families/u.test(title));
    expect(order()).toEqual([
      'Helping families find local early years support',
      'Improving early years providers',
    ]);
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(order()[0]).toBe('Improving early years providers');
  });

  it('move it a level nearer the outcome and back', async () => {
    const { user, store } = renderStory();
    await focusOn('Helping families');
    await user.keyboard('{Control>}{ArrowLeft}{/Control}');
    await frame();
    expect(links(store.getProject())).toContain(
      'Children school ready > Helping families find local early years support',
    );
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('collapse and open what is under it', async () => {
    const { user, store } = renderStory();
    await focusOn('Path: Early years education');
    await user.keyboard(' ');
    expect(() => box('Improving early years providers')).toThrow();
    expect(box('Early years education').getAttribute('aria-label')).toContain('Collapsed.');
    store.undo();
    await frame();
    expect(box('Improving early years providers')).toBeTruthy();
  });

  it('show one path only, and all again', async () => {
    const { user } = renderStory();
    await focusOn('Mothers reading');
    await user.keyboard('f');
    expect(() => box('Improving early years providers')).toThrow();
    expect(box('Library service')).toBeTruthy();
    expect(box('Outcome: Children school ready')).toBeTruthy();
    await user.keyboard('f');
    expect(box('Improving early years providers')).toBeTruthy();
  });

  it('find a box by its words, in a collapsed branch too', async () => {
    const { user } = renderStory();
    await focusOn('Path: Early years education');
    await user.keyboard(' ');
    await user.keyboard('/');
    await user.keyboard('providers');
    expect(within(screen.getByRole('dialog')).getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await frame();
    expect(document.activeElement).toBe(box('Improving early years providers'));
  });

  it('remove it and what is only under it, and bring both back with one undo', async () => {
    const { user, store } = renderStory();
    await focusOn('Path: Early years education');
    await user.keyboard('{Delete}');
    await frame();
    expect(titles(store.getProject())).toEqual([
      'Children school ready',
      'Mothers reading to children',
      'Library service',
    ]);
    expect(document.activeElement).toBe(box('Outcome: Children school ready'));
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('remove it only, and what helped it helps what it helped', async () => {
    const { user, store } = renderStory();
    await focusOn('Path: Mothers reading');
    await user.keyboard('{Shift>}{Delete}{/Shift}');
    expect(links(store.getProject())).toContain('Children school ready > Library service');
  });

  it('choose several boxes with Shift and remove them as one step', async () => {
    const { user, store } = renderStory();
    await focusOn('Improving early years providers');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await frame();
    expect(box('Improving').getAttribute('aria-label')).toContain('Chosen.');
    await user.keyboard('{Delete}');
    expect(titles(store.getProject())).toHaveLength(4);
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('choose several boxes and put them all under another', async () => {
    const { user, store } = renderStory();
    await focusOn('Improving early years providers');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await frame();
    await user.keyboard('p');
    await user.keyboard('mothers{Enter}');
    expect(links(store.getProject()).filter((link) => link.startsWith('Mothers'))).toHaveLength(3);
    store.undo();
    expect(links(store.getProject())).toEqual(readiness);
  });

  it('choose every box with Ctrl+A and one again with Escape', async () => {
    const { user } = renderStory();
    await focusOn('Library service');
    await user.keyboard('{Control>}a{/Control}');
    const chosen = () => document.querySelectorAll('[data-box][aria-label*="Chosen."]').length;
    expect(chosen()).toBe(6);
    await user.keyboard('{Escape}');
    expect(chosen()).toBe(0);
    expect(document.activeElement).toBe(box('Library service'));
  });

  it('leave the diagram with Escape', async () => {
    const { user } = renderStory();
    await focusOn('Library service');
    await user.keyboard('{Escape}');
    expect(document.activeElement?.closest('svg')).toBeNull();
  });
});

describe('the screen', () => {
  it('shows the keys quietly, all of them on request, as the shortcuts sheet does', () => {
    renderStory();
    expect(screen.getByText('All keys of the diagram and the outline')).toBeTruthy();
    expect(screen.getByText('Insert a box between it and what it helps')).toBeTruthy();
  });

  it('does everything from the menu too', async () => {
    const { user, store } = renderStory();
    await user.click(box('Library service'));
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('menuitem', { name: /Move it a level nearer/u }));
    expect(links(store.getProject())).toContain('Children school ready > Library service');
  });
});
