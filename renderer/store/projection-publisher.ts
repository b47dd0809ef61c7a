import * as v from 'valibot';
import type { ProjectionState } from '../../shared/projection/projection-state';
import {
  type FacilitatorMessage,
  heartbeatMilliseconds,
  lostAfterMilliseconds,
  type ProjectorMessage,
  projectorMessageSchema,
} from '../../shared/projection/protocol';
import type { Turn } from '../../shared/projection/walk';
import type { ProjectionPort, Ticker } from './projection-port';

/** Whether anyone is looking. */
export type ProjectorPresence = 'waiting' | 'connected' | 'lost' | 'closed';

/** What somebody at the wall asks for with a key or a clicker. */
export type WallRequest = Extract<ProjectorMessage, { type: 'turn' | 'blank' }>;

/** The facilitator's end: sends each state with the next revision, answers hello, and notices silence. */
export class ProjectionPublisher {
  readonly #port: ProjectionPort;
  readonly #ticker: Ticker;
  readonly #stops: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  readonly #onRequest: (request: WallRequest) => void;
  #state: ProjectionState;
  #revision = 0;
  #presence: ProjectorPresence = 'waiting';
  #lastHeard = 0;

  constructor(
    port: ProjectionPort,
    ticker: Ticker,
    first: ProjectionState,
    onRequest: (request: WallRequest) => void = () => undefined,
  ) {
    this.#port = port;
    this.#onRequest = onRequest;
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

  /** Turns the pages of the view on the wall. */
  turn(by: Turn): void {
    this.#send({ type: 'turn', by });
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
    if (message.output.type === 'turn' || message.output.type === 'blank') this.#onRequest(message.output);
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
