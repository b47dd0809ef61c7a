import { describe, expect, it } from 'vitest';
import { ProjectionSubscriber } from '../../../../renderer/projector/projection-subscriber';
import type { ProjectionPort, Ticker } from '../../../../renderer/store/projection-port';
import { ProjectStore } from '../../../../renderer/store/project-store';
import { ProjectorController } from '../../../../renderer/store/projector-controller';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { ProjectionChoice } from '../../../../shared/projection/projection-choice';
import { memoryFiles, memoryHost } from '../../../support/memory-host';
import { ashmereProject } from '../../../support/ashmere-project';

const ticker: Ticker = { now: () => 0, every: () => () => undefined };

/** Two ends in one process: what one posts the other hears at once. */
function channel(): readonly [ProjectionPort, ProjectionPort] {
  const heard = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const end = (mine: 0 | 1): ProjectionPort => ({
    post: (message) => heard[mine === 0 ? 1 : 0].forEach((listener) => listener(message)),
    onMessage(listener) {
      heard[mine].add(listener);
      return () => void heard[mine].delete(listener);
    },
    close: () => heard[mine].clear(),
  });
  return [end(0), end(1)];
}

/** A facilitator with the Ashmere project and an open wall; frames are drawn at once. */
async function room() {
  const newId = createCountedIdSource(9000);
  const store = new ProjectStore(ashmereProject().project, { now: () => '2026-03-24T10:00:00.000Z', newId });
  const [facilitator, projector] = channel();
  const controller = new ProjectorController({
    store,
    projector: memoryHost(memoryFiles()).host.projector,
    openPort: () => facilitator,
    ticker,
    newChannelId: () => '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    nextFrame: (callback) => callback(),
  });
  await controller.open();
  const wall = new ProjectionSubscriber(projector, ticker);
  const title = () => wall.getProjection().state?.title;
  const view = () => wall.getProjection().state?.view;
  const rename = (name: string) => store.dispatch({ type: 'project/rename', title: name });
  const startWhatIf = () => {
    const project = store.getProject();
    const id = newId('scenario');
    store.dispatch({
      type: 'batch',
      label: 'What if',
      commands: [
        {
          type: 'scenario/add',
          scenario: {
            id,
            name: 'More money',
            note: '',
            weightSetId: project.activeWeightSetId,
            weights: { [project.criteria.order[0]!]: 100 },
            createdAt: '2026-03-24T10:00:00.000Z',
            changedAt: '2026-03-24T10:00:00.000Z',
          },
        },
        { type: 'scenario/activate', id },
      ],
    });
  };
  return { store, controller, wall, title, view, rename, startWhatIf };
}

const optionIds = (store: ProjectStore) => listOf(store.getProject().options).map(({ id }) => id);

describe('the projector held', () => {
  it('keeps its picture while the facilitator works, without being told to', async () => {
    const { controller, title, rename } = await room();
    const before = title();
    rename('Work in hand');
    expect(controller.getState().isHeld).toBe(true);
    expect(title()).toBe(before);
  });

  it('keeps the picture it opened with, chosen before it was open', async () => {
    const { controller, title, rename } = await room();
    await controller.close();
    controller.show({ kind: 'decision' });
    await controller.open();
    const before = title();
    rename('Work in hand');
    expect(title()).toBe(before);
  });

  it('says that its picture is behind until it is shown afresh', async () => {
    const { controller, rename } = await room();
    expect(controller.getState().isBehind).toBe(false);
    rename('Work in hand');
    expect(controller.getState().isBehind).toBe(true);
    controller.show(controller.getState().choice);
    expect(controller.getState().isBehind).toBe(false);
  });

  it('follows once it is let go, and keeps the picture again when held', async () => {
    const { controller, title, rename } = await room();
    controller.hold(false);
    rename('Shown');
    expect(title()).toBe('Shown');
    controller.hold(true);
    rename('Not shown');
    expect(title()).toBe('Shown');
  });

  it('follows a what-if by itself, and keeps the base case when the what-if is over', async () => {
    const { store, controller, view, startWhatIf } = await room();
    const base = view();
    startWhatIf();
    expect(controller.getState().isHeld).toBe(false);
    expect(view()).toMatchObject({ kind: 'ranking', notes: expect.arrayContaining(['What if: More money']) });
    store.dispatch({ type: 'scenario/activate' });
    expect(controller.getState().isHeld).toBe(true);
    expect(view()).toEqual(base);
  });

  it('stays held through a what-if when the facilitator said so', async () => {
    const { controller, view, startWhatIf } = await room();
    const base = view();
    controller.hold(true);
    startWhatIf();
    expect(view()).toEqual(base);
  });

  it('shows a newly chosen view as it is now', async () => {
    const { controller, title, rename } = await room();
    rename('Now');
    controller.show({ kind: 'decision' });
    expect(title()).toBe('Now');
    expect(controller.getState().isHeld).toBe(true);
  });

  it('lets counts of scores follow, because they say nothing but how many', async () => {
    const { controller } = await room();
    controller.show({ kind: 'waiting' });
    expect(controller.getState().isHeld).toBe(false);
  });
});

describe('the projector blanked', () => {
  it('shows nothing, and then the very picture it had', async () => {
    const { controller, wall, view, rename } = await room();
    const before = wall.getProjection().state;
    controller.toggleBlank();
    expect(view()).toEqual({ kind: 'blank' });
    rename('Behind the blank');
    expect(view()).toEqual({ kind: 'blank' });
    controller.toggleBlank();
    expect(wall.getProjection().state).toEqual(before);
  });

  it('is blanked and brought back from the wall', async () => {
    const { controller, wall, view } = await room();
    wall.toggleBlank();
    expect(view()).toEqual({ kind: 'blank' });
    expect(controller.getState().isBlank).toBe(true);
    wall.toggleBlank();
    expect(view()).toMatchObject({ kind: 'ranking' });
  });
});

describe('turning pages', () => {
  it('walks through the options from either window and stops at the ends', async () => {
    const { store, controller, wall } = await room();
    const ids = optionIds(store);
    const shown = () =>
      (controller.getState().choice as Extract<ProjectionChoice, { kind: 'option' }>).optionId;
    controller.show({ kind: 'option', optionId: ids[0]! });
    controller.turn(1);
    expect(shown()).toBe(ids[1]);
    wall.turn(1);
    expect(shown()).toBe(ids[2]);
    for (let press = 0; press < ids.length + 3; press++) controller.turn(1);
    expect(shown()).toBe(ids.at(-1));
    controller.turn(-1);
    expect(shown()).toBe(ids.at(-2));
  });

  it('turns the pages of a ranking on the wall, whichever window the key is pressed in', async () => {
    const { controller, wall } = await room();
    const turns: number[] = [];
    wall.onTurn((by) => turns.push(by));
    controller.turn(1);
    wall.turn(1);
    wall.turn(-1);
    expect(turns).toEqual([1, 1, -1]);
  });

  it('goes from one disputed cell to the next furthest apart', async () => {
    const { store, controller, view } = await room();
    store.dispatch({ type: 'round/set-state', id: store.getProject().activeRoundId, state: 'revealed' });
    const [option] = optionIds(store);
    const [criterion] = store.getProject().criteria.order;
    controller.show({ kind: 'reveal', optionId: option!, criterionId: criterion! });
    // From a cell outside the list the first turn goes to its head.
    for (let press = 0; press < 20; press++) controller.turn(-1);
    const first = view();
    controller.turn(1);
    expect(first).toMatchObject({ kind: 'reveal' });
    expect(view()).toMatchObject({ kind: 'reveal' });
    expect(view()).not.toEqual(first);
  });
});
