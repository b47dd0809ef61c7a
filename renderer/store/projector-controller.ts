import type { HostFailure, HostProjector, HostResult } from '../../shared/host/host-bridge';
import { projectionOf } from '../../shared/projection/project-views';
import type { ProjectionChoice } from '../../shared/projection/projection-choice';
import type { ProjectionState } from '../../shared/projection/projection-state';
import { channelName } from '../../shared/projection/protocol';
import { type Turn, walkFrom } from '../../shared/projection/walk';
import type { ProjectStore } from './project-store';
import type { ProjectionPort, Ticker } from './projection-port';
import { type ProjectorPresence, ProjectionPublisher } from './projection-publisher';

export interface ProjectorState {
  readonly presence: ProjectorPresence;
  readonly choice: ProjectionChoice;
  /** The wall stays as it is while the facilitator goes on working. */
  readonly isHeld: boolean;
  /** Nothing is on the wall for the moment; the picture comes back as it was. */
  readonly isBlank: boolean;
  /** The project has changed since the picture that is held was taken. */
  readonly isBehind: boolean;
}

export interface ProjectorControllerOptions {
  readonly store: ProjectStore;
  readonly projector: HostProjector;
  readonly openPort: (name: string) => ProjectionPort;
  readonly ticker: Ticker;
  /** A fresh random id for the channel. */
  readonly newChannelId: () => string;
  /** Every picture is marked as a rehearsal. */
  readonly isRehearsal?: boolean;
  /** Runs the callback before the next picture: many changes in one frame are one update. */
  readonly nextFrame: (callback: () => void) => void;
}

const nothingShown = { isHeld: false, isBlank: false, isBehind: false } as const;

/** Opens and closes the second window and decides what it shows: the choice, kept up to date unless held. */
export class ProjectorController {
  readonly #options: ProjectorControllerOptions;
  readonly #listeners = new Set<() => void>();
  readonly #stopFollowing: readonly (() => void)[];
  #publisher: ProjectionPublisher | undefined;
  #state: ProjectorState = { presence: 'closed', choice: { kind: 'ranking' }, ...nothingShown };
  /** What the facilitator said about holding since the last choice; undefined leaves it to the rule. */
  #wish: boolean | undefined;
  /** What is on the wall, or behind the blank. */
  #picture: ProjectionState | undefined;
  #isDue = false;
  /** Another view was chosen: it is shown as it is now, held or not. */
  #isNew = false;

  constructor(options: ProjectorControllerOptions) {
    this.#options = options;
    this.#stopFollowing = [
      options.store.onChange(() => this.#refreshSoon()),
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
    const { projector, openPort, ticker, newChannelId } = this.#options;
    const id = newChannelId();
    const first = this.#pictureNow();
    this.#picture = first;
    this.#wish = undefined;
    this.#isNew = false;
    // Listening before the window exists: its first hello must not be missed.
    const publisher = new ProjectionPublisher(openPort(channelName(id)), ticker, first, (request) => {
      if (request.type === 'turn') this.turn(request.by);
      else this.toggleBlank();
    });
    this.#publisher = publisher;
    publisher.subscribe(() => {
      if (this.#publisher === publisher) this.#set({ presence: publisher.getPresence() });
    });
    this.#set({ presence: 'waiting', ...nothingShown, isHeld: this.#isHeldByRule() });
    const opened = await projector.open(id);
    if (opened.ok) return undefined;
    this.#end();
    return opened.error;
  }

  async close(): Promise<void> {
    this.#end();
    await this.#options.projector.close();
  }

  /** Moves the wall to the next display, which is then remembered; or says how to do it by hand. */
  swapDisplay(): Promise<HostResult<{ readonly display: string }>> {
    return this.#options.projector.swapDisplay();
  }

  /** Shows a view as it is now. Outside a what-if it is then held, so that work in hand never appears on the wall. */
  show(choice: ProjectionChoice): void {
    this.#wish = undefined;
    this.#isNew = true;
    this.#set({ choice, isBlank: false });
    this.#refreshSoon();
  }

  hold(isHeld: boolean): void {
    this.#wish = isHeld;
    this.#set({ isHeld });
    if (!isHeld) this.#refreshSoon();
  }

  /** Blanks the wall at once, or brings back the picture that was there. */
  toggleBlank(): void {
    this.#set({ isBlank: !this.#state.isBlank });
    this.#publish();
  }

  /** The next option, cell or criterion where the view walks through them; else the next page of the view. */
  turn(by: Turn): void {
    const { choice } = this.#state;
    const next = walkFrom(this.#options.store.getProject(), choice, by);
    if (next) this.show(next);
    else this.#publisher?.turn(by);
  }

  /** The project is being closed: the wall goes blank and this controller is done. */
  dispose(): void {
    for (const stop of this.#stopFollowing) stop();
    this.#end();
  }

  #refreshSoon(): void {
    if (this.#isDue || !this.#publisher) return;
    this.#isDue = true;
    this.#options.nextFrame(() => {
      this.#isDue = false;
      this.#refresh();
    });
  }

  #refresh(): void {
    const isHeld = this.#wish ?? this.#isHeldByRule();
    // A picture that begins to be held by the rule (the what-if has ended) is taken once more: the base case stays.
    const stays = isHeld && this.#state.isHeld && !this.#isNew;
    this.#isNew = false;
    if (isHeld !== this.#state.isHeld) this.#set({ isHeld });
    if (stays) {
      if (!this.#state.isBehind) this.#set({ isBehind: true });
      return;
    }
    this.#picture = this.#pictureNow();
    if (this.#state.isBehind) this.#set({ isBehind: false });
    this.#publish();
  }

  /** What-ifs are for the room to follow, and so are counts; everything else waits until the facilitator says so. */
  #isHeldByRule(): boolean {
    return (
      this.#options.store.getProject().activeScenarioId === undefined && this.#state.choice.kind !== 'waiting'
    );
  }

  #pictureNow(): ProjectionState {
    const { store, isRehearsal } = this.#options;
    return projectionOf(store.getProject(), this.#state.choice, isRehearsal);
  }

  #publish(): void {
    if (!this.#picture) return;
    const view = this.#state.isBlank ? ({ kind: 'blank' } as const) : this.#picture.view;
    this.#publisher?.publish({ ...this.#picture, view });
  }

  #end(): void {
    const publisher = this.#publisher;
    this.#publisher = undefined;
    publisher?.close();
    this.#picture = undefined;
    this.#set({ presence: 'closed', ...nothingShown });
  }

  #set(change: Partial<ProjectorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
