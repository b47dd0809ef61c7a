import * as v from 'valibot';
import type { ProjectionKind, ProjectionState } from '../../shared/projection/projection-state';
import {
  facilitatorMessageSchema,
  heartbeatMilliseconds,
  lostAfterMilliseconds,
  type ProjectorMessage,
} from '../../shared/projection/protocol';
import type { Turn } from '../../shared/projection/walk';
import type { ProjectionPort, Ticker } from '../store/projection-port';

export interface Projection {
  /** What to show; undefined until the first snapshot. Stays on the wall when the facilitator falls silent. */
  readonly state: ProjectionState | undefined;
  readonly link: 'waiting' | 'live' | 'lost' | 'ended';
}

/** Views whose next page is another thing of the project, which this window does not have. */
const walks: ReadonlySet<ProjectionKind> = new Set(['option', 'reveal', 'sweep', 'path']);

/** The projector's end: asks for a snapshot, follows updates, and asks again when one is missing. */
export class ProjectionSubscriber {
  readonly #port: ProjectionPort;
  readonly #ticker: Ticker;
  readonly #stops: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  readonly #turnListeners = new Set<(by: Turn) => void>();
  #projection: Projection = { state: undefined, link: 'waiting' };
  #revision = -1;
  #lastHeard: number;

  constructor(port: ProjectionPort, ticker: Ticker) {
    this.#port = port;
    this.#ticker = ticker;
    this.#lastHeard = ticker.now();
    this.#stops = [
      port.onMessage((message) => this.#receive(message)),
      ticker.every(heartbeatMilliseconds, () => this.#beat()),
    ];
    this.#send({ type: 'hello' });
  }

  getProjection = (): Projection => this.#projection;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Called when the pages of the view on the wall are to turn. Returns the unsubscribe. */
  onTurn = (listener: (by: Turn) => void): (() => void) => {
    this.#turnListeners.add(listener);
    return () => void this.#turnListeners.delete(listener);
  };

  /** Page Down or Page Up at the wall: pages of the view turn here, a walk goes on at the facilitator's. */
  turn(by: Turn): void {
    const kind = this.#projection.state?.view.kind;
    if (kind !== undefined && walks.has(kind)) this.#send({ type: 'turn', by });
    else this.#turnPages(by);
  }

  /** B at the wall. The facilitator's window blanks it, so that both know. */
  toggleBlank(): void {
    this.#send({ type: 'blank' });
  }

  close(): void {
    this.#send({ type: 'leaving' });
    for (const stop of this.#stops) stop();
    this.#port.close();
  }

  #receive(raw: unknown): void {
    const parsed = v.safeParse(facilitatorMessageSchema, raw);
    if (!parsed.success) return;
    const message = parsed.output;
    this.#lastHeard = this.#ticker.now();
    switch (message.type) {
      case 'snapshot':
        this.#take(message.revision, message.state);
        break;
      case 'update':
        if (message.revision === this.#revision + 1 && this.#revision >= 0) {
          this.#take(message.revision, message.state);
        } else if (message.revision > this.#revision) {
          this.#send({ type: 'hello' });
        }
        break;
      case 'ping':
        if (message.revision === this.#revision) this.#set({ ...this.#projection, link: 'live' });
        else this.#send({ type: 'hello' });
        break;
      case 'turn':
        this.#turnPages(message.by);
        break;
      case 'bye':
        this.#set({ state: undefined, link: 'ended' });
        break;
    }
  }

  #take(revision: number, state: ProjectionState): void {
    this.#revision = revision;
    this.#set({ state, link: 'live' });
  }

  #turnPages(by: Turn): void {
    for (const listener of this.#turnListeners) listener(by);
  }

  #beat(): void {
    this.#send({ type: 'alive' });
    const silence = this.#ticker.now() - this.#lastHeard;
    if (this.#projection.link === 'live' && silence > lostAfterMilliseconds) {
      this.#set({ ...this.#projection, link: 'lost' });
    }
  }

  #send(message: ProjectorMessage): void {
    this.#port.post(message);
  }

  #set(projection: Projection): void {
    if (projection.state === this.#projection.state && projection.link === this.#projection.link) return;
    this.#projection = projection;
    for (const listener of this.#listeners) listener();
  }
}
