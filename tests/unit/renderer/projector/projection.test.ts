import { describe, expect, it } from 'vitest';
import { ProjectionSubscriber } from '../../../../renderer/projector/projection-subscriber';
import type { ProjectionPort, Ticker } from '../../../../renderer/store/projection-port';
import { ProjectionPublisher } from '../../../../renderer/store/projection-publisher';
import type { ProjectionState } from '../../../../shared/projection/projection-state';

/** Two ends of one channel; `lose` drops what the facilitator posts, as a sleeping window would. */
function channel() {
  const listeners = {
    facilitator: new Set<(m: unknown) => void>(),
    projector: new Set<(m: unknown) => void>(),
  };
  const link = { lose: false, sentByProjector: [] as unknown[] };
  const end = (mine: keyof typeof listeners, other: keyof typeof listeners): ProjectionPort => ({
    post(message) {
      if (mine === 'projector') link.sentByProjector.push(message);
      else if (link.lose) return;
      for (const listener of listeners[other]) listener(message);
    },
    onMessage(listener) {
      listeners[mine].add(listener);
      return () => void listeners[mine].delete(listener);
    },
    close: () => listeners[mine].clear(),
  });
  return { link, facilitator: end('facilitator', 'projector'), projector: end('projector', 'facilitator') };
}

/** A clock that only moves when told; every two seconds its callbacks run. */
function clock() {
  let time = 0;
  const callbacks = new Set<() => void>();
  const ticker: Ticker = {
    now: () => time,
    every: (_milliseconds, callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
  return {
    ticker,
    pass: (beats: number) => {
      for (let beat = 0; beat < beats; beat++) {
        time += 2_000;
        for (const callback of [...callbacks]) callback();
      }
    },
  };
}

const state = (scored: number): ProjectionState => ({
  title: 'Early years',
  isRehearsal: false,
  view: { kind: 'waiting', scored, expected: 10, expectedInWords: '1 partner × 2 options × 5 criteria' },
});

describe('projection between two windows', () => {
  it('sends a snapshot to a projector that says hello', () => {
    const { facilitator, projector } = channel();
    const { ticker } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    expect(subscriber.getProjection()).toEqual({ state: state(1), link: 'live' });
    expect(publisher.getPresence()).toBe('connected');
  });

  it('follows updates', () => {
    const { facilitator, projector } = channel();
    const { ticker } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    publisher.publish(state(2));
    publisher.publish(state(3));
    expect(subscriber.getProjection().state).toEqual(state(3));
  });

  it('asks for a snapshot when a revision is missing', () => {
    const { facilitator, projector, link } = channel();
    const { ticker } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    link.lose = true;
    publisher.publish(state(2));
    link.lose = false;
    link.sentByProjector.length = 0;
    publisher.publish(state(3));
    expect(link.sentByProjector).toEqual([{ type: 'hello' }]);
    expect(subscriber.getProjection().state).toEqual(state(3));
  });

  it('learns from the heartbeat that it missed the last update', () => {
    const { facilitator, projector, link } = channel();
    const { ticker, pass } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    link.lose = true;
    publisher.publish(state(2));
    link.lose = false;
    pass(1);
    expect(subscriber.getProjection().state).toEqual(state(2));
  });

  it('shows the facilitator that the projector is lost, and found again', () => {
    const { facilitator, projector } = channel();
    const { ticker, pass } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    projector.post({ type: 'hello' });
    pass(3);
    expect(publisher.getPresence()).toBe('lost');
    projector.post({ type: 'alive' });
    expect(publisher.getPresence()).toBe('connected');
  });

  it('keeps the picture and says so when the facilitator falls silent', () => {
    const { facilitator, projector, link } = channel();
    const { ticker, pass } = clock();
    new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    link.lose = true;
    pass(4);
    expect(subscriber.getProjection()).toEqual({ state: state(1), link: 'lost' });
  });

  it('clears the picture when the facilitator ends the projection', () => {
    const { facilitator, projector } = channel();
    const { ticker } = clock();
    const publisher = new ProjectionPublisher(facilitator, ticker, state(1));
    const subscriber = new ProjectionSubscriber(projector, ticker);
    publisher.close();
    expect(subscriber.getProjection()).toEqual({ state: undefined, link: 'ended' });
  });

  it('ignores messages with anything more in them than the protocol allows', () => {
    const { facilitator, projector } = channel();
    const { ticker } = clock();
    const subscriber = new ProjectionSubscriber(projector, ticker);
    facilitator.post({ type: 'snapshot', revision: 5, state: { ...state(1), participants: ['Ana'] } });
    expect(subscriber.getProjection()).toEqual({ state: undefined, link: 'waiting' });
  });
});
