import type { HostFailure, HostProjector } from '../../shared/host/host-bridge';
import { projectionOf, type ProjectionChoice } from '../../shared/projection/project-views';
import { channelName } from '../../shared/projection/protocol';
import type { ProjectStore } from './project-store';
import type { ProjectionPort, Ticker } from './projection-port';
import { type ProjectorPresence, ProjectionPublisher } from './projection-publisher';

export interface ProjectorState {
  readonly presence: ProjectorPresence;
  readonly choice: ProjectionChoice;
  /** The wall stays as it is while the facilitator goes on working. */
  readonly isHeld: boolean;
}

export interface ProjectorControllerOptions {
  readonly store: ProjectStore;
  readonly projector: HostProjector;
  readonly openPort: (name: string) => ProjectionPort;
  readonly ticker: Ticker;
  /** A fresh random id for the channel. */
  readonly newChannelId: () => string;
  /** Runs the callback before the next picture: many changes in one frame are one update. */
  readonly nextFrame: (callback: () => void) => void;
}

/** Opens and closes the second window and decides what it shows: the choice, kept up to date unless held. */
export class ProjectorController {
  readonly #options: ProjectorControllerOptions;
  readonly #listeners = new Set<() => void>();
  readonly #stopFollowing: readonly (() => void)[];
  #publisher: ProjectionPublisher | undefined;
  #state: ProjectorState = { presence: 'closed', choice: { kind: 'ranking' }, isHeld: false };
  #isDue = false;

  constructor(options: ProjectorControllerOptions) {
    this.#options = options;
    this.#stopFollowing = [
      options.store.onChange(() => this.#publishSoon()),
      options.projector.onClosed(() => this.#end()),
    ];
  }

  getState = (): ProjectorState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get isOpen(): boolean {
    return this.#publisher !== undefined;
  }

  async open(): Promise<HostFailure | undefined> {
    this.#end();
    const { projector, openPort, ticker, newChannelId, store } = this.#options;
    const id = newChannelId();
    // Listening before the window exists: its first hello must not be missed.
    const first = projectionOf(store.getProject(), this.#state.choice);
    const publisher = new ProjectionPublisher(openPort(channelName(id)), ticker, first);
    this.#publisher = publisher;
    publisher.subscribe(() => {
      if (this.#publisher === publisher) this.#set({ presence: publisher.getPresence() });
    });
    this.#set({ presence: 'waiting', isHeld: false });
    const opened = await projector.open(id);
    if (opened.ok) return undefined;
    this.#end();
    return opened.error;
  }

  async close(): Promise<void> {
    this.#end();
    await this.#options.projector.close();
  }

  show(choice: ProjectionChoice): void {
    this.#set({ choice, isHeld: false });
    this.#publishSoon();
  }

  hold(isHeld: boolean): void {
    this.#set({ isHeld });
    if (!isHeld) this.#publishSoon();
  }

  /** The project is being closed: the wall goes blank and this controller is done. */
  dispose(): void {
    for (const stop of this.#stopFollowing) stop();
    this.#end();
  }

  #publishSoon(): void {
    if (this.#isDue || !this.#publisher || this.#state.isHeld) return;
    this.#isDue = true;
    this.#options.nextFrame(() => {
      this.#isDue = false;
      if (this.#state.isHeld) return;
      this.#publisher?.publish(projectionOf(this.#options.store.getProject(), this.#state.choice));
    });
  }

  #end(): void {
    const publisher = this.#publisher;
    this.#publisher = undefined;
    publisher?.close();
    this.#set({ presence: 'closed', isHeld: false });
  }

  #set(change: Partial<ProjectorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
