import { applyPatches, enablePatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProjectStore, type ProjectChange } from '../../../../renderer/store/project-store';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';

enablePatches();

function makeStore() {
  const newId = createCountedIdSource();
  let minute = 0;
  const now = () => `2026-03-24T09:${String(minute++ % 60).padStart(2, '0')}:00.000Z`;
  const project = createProject('Where to begin', { at: now(), newId });
  return new ProjectStore(project, { now, newId });
}

function rename(title: string) {
  return { type: 'project/rename', title } as const;
}

/** The log only grows, so "the same project" is the same in everything else. */
function withoutLog(project: Project) {
  return { ...project, log: [] };
}

describe('ProjectStore', () => {
  it('undoes every step back to the start and redoes them all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 }), (words) => {
        const store = makeStore();
        const start = store.getProject();
        const titles = words.map((word) => `x${word}`);
        for (const title of titles) store.dispatch(rename(title));
        const end = store.getProject();
        while (store.canUndo) store.undo();
        expect(withoutLog(store.getProject())).toEqual(withoutLog(start));
        while (store.canRedo) store.redo();
        expect(withoutLog(store.getProject())).toEqual(withoutLog(end));
      }),
      { numRuns: 40 },
    );
  });

  it('goes back more than two hundred steps', () => {
    const store = makeStore();
    for (let step = 1; step <= 250; step++) store.dispatch(rename(`Title ${step}`));
    for (let step = 1; step <= 249; step++) store.undo();
    expect(store.getProject().title).toBe('Title 1');
  });

  it('makes one undo step of a gesture and two of two gestures', () => {
    const store = makeStore();
    for (const title of ['a', 'ab', 'abc']) store.dispatch(rename(title), { gesture: 'typing-1' });
    for (const title of ['abcd', 'abcde']) store.dispatch(rename(title), { gesture: 'typing-2' });
    store.undo();
    expect(store.getProject().title).toBe('abc');
    store.undo();
    expect(store.getProject().title).toBe('Where to begin');
    expect(store.canUndo).toBe(false);
  });

  it('keeps one log line for a gesture, with its last wording', () => {
    const store = makeStore();
    for (const title of ['a', 'ab']) store.dispatch(rename(title), { gesture: 'typing' });
    expect(store.getProject().log.map((entry) => entry.label)).toEqual(['Rename the project “ab”']);
  });

  it('does not lengthen a gesture that was undone and redone', () => {
    const store = makeStore();
    store.dispatch(rename('a'), { gesture: 'drag' });
    store.undo();
    store.redo();
    store.dispatch(rename('b'), { gesture: 'drag' });
    store.undo();
    expect(store.getProject().title).toBe('a');
  });

  it('names what undo and redo would do', () => {
    const store = makeStore();
    store.dispatch(rename('New name'));
    expect(store.undoLabel).toBe('Rename the project “New name”');
    store.undo();
    expect([store.undoLabel, store.redoLabel]).toEqual([undefined, 'Rename the project “New name”']);
  });

  it('logs commands, undo and redo, and undo never takes the log back', () => {
    const store = makeStore();
    store.dispatch(rename('New name'));
    store.undo();
    store.redo();
    expect(store.getProject().log.map((entry) => [entry.command, entry.label])).toEqual([
      ['project/rename', 'Rename the project “New name”'],
      ['undo', 'Undo: Rename the project “New name”'],
      ['redo', 'Redo: Rename the project “New name”'],
    ]);
  });

  it('returns a refusal and leaves project, history and log alone', () => {
    const store = makeStore();
    const before = store.getProject();
    const result = store.dispatch(rename('  '));
    expect(result).toMatchObject({ ok: false, error: { code: 'project/empty-title' } });
    expect(store.getProject()).toBe(before);
    expect([store.canUndo, store.revision]).toEqual([false, 0]);
  });

  it('publishes patches that rebuild every state from the one before, undo and gestures included', () => {
    const store = makeStore();
    let replayed = store.getProject();
    const seen: ProjectChange[] = [];
    store.onChange((change) => {
      replayed = applyPatches(replayed, change.patches);
      expect(replayed).toEqual(change.project);
      seen.push(change);
    });
    store.dispatch(rename('one'));
    store.dispatch(rename('two'), { gesture: 'g' });
    store.dispatch(rename('three'), { gesture: 'g' });
    store.dispatch({ type: 'frame/change', changes: { purpose: 'Choose' } });
    store.undo();
    store.undo();
    store.redo();
    expect(seen.map((change) => [change.seq, change.kind])).toEqual([
      [1, 'command'],
      [2, 'command'],
      [3, 'command'],
      [4, 'command'],
      [5, 'undo'],
      [6, 'undo'],
      [7, 'redo'],
    ]);
  });

  it('forgets what could be redone when something new is done', () => {
    const store = makeStore();
    store.dispatch(rename('one'));
    store.undo();
    store.dispatch(rename('other'));
    expect(store.canRedo).toBe(false);
    expect(store.redo()).toBeUndefined();
  });
});
