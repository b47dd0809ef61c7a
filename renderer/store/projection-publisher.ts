import * as v from 'valibot';
import type { ProjectionState } from '../../shared/projection/projection-state';
import {
  type FacilitatorMessage,
  heartbeatMilliseconds,
  lostAfterMilliseconds,
  projectorMessageSchema,
} from '../../shared/projection/protocol';
import type { ProjectionPort, Ticker } from './projection-port';

/** Whether anyone is looking. */
export type ProjectorPresence = 'waiting' | 'connected' | 'lost' | 'closed';

/** The facilitator's end: sends each state with the next revision, answers hello, and notices silence. */
export class ProjectionPublisher {
  readonly #port: ProjectionPort;
  readonly #ticker: Ticker;
  readonly #stops: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  #state: ProjectionState;
  #revision = 0;
  #presence: ProjectorPresence = 'waiting';
  #lastHeard = 0;

  constructor(port: ProjectionPort, ticker: Ticker, first: ProjectionState) {
    this.#port = port;
    this.#ticker = ticker;
    this.#state = first;
    this.#stops = [
      port.onMessage((message) => this.#receive(message)),
      ticker.every(heartbeatMilliseconds, () => this.#beat()),
    ];
  }

  getPresence = (): ProjectorPresence => this.#presence;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  publish(state: ProjectionState): void {
    this.#state = state;
    this.#revision += 1;
    this.#send({ type: 'update', revision: this.#revision, state });
  }

  close(): void {
    this.#send({ type: 'bye' });
    for (const stop of this.#stops) stop();
    this.#port.close();
    this.#setPresence('closed');
  }

  #receive(raw: unknown): void {
    const message = v.safeParse(projectorMessageSchema, raw);
    if (!message.success) return;
    this.#lastHeard = this.#ticker.now();
    if (message.output.type === 'leaving') {
      this.#setPresence('closed');
      return;
    }
    this.#setPresence('connected');
    if (message.output.type === 'hello') {
      this.#send({ type: 'snapshot', revision: this.#revision, state: this.#state });
    }
  }

  #beat(): void {
    this.#send({ type: 'ping', revision: this.#revision });
    const silence = this.#ticker.now() - this.#lastHeard;
    if (this.#presence === 'connected' && silence > lostAfterMilliseconds) this.#setPresence('lost');
  }

  #send(message: FacilitatorMessage): void {
    this.#port.post(message);
  }

  #setPresence(presence: ProjectorPresence): void {
    if (presence === this.#presence) return;
    this.#presence = presence;
    for (const listener of this.#listeners) listener();
  }
}
