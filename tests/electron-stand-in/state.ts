/** What the parts of the stand-in know of one another. */
import { EventEmitter } from 'node:events';
import type { RunningChromium } from './chromium';
import type { StandInContents } from './web-contents';
import type { StandInWindow } from './browser-window';

export type InvokeHandler = (event: unknown, ...values: unknown[]) => unknown;
export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export interface BeforeRequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
export type BeforeRequest = (
  details: BeforeRequestDetails,
  answer: (response: { cancel?: boolean }) => void,
) => void;

interface State {
  readonly appEvents: EventEmitter;
  isReady: boolean;
  isQuitting: boolean;
  chromium: RunningChromium | undefined;
  readonly started: Promise<RunningChromium>;
  resolveStarted: (chromium: RunningChromium) => void;
  readonly schemes: Set<string>;
  readonly schemeHandlers: Map<string, SchemeHandler>;
  readonly invokeHandlers: Map<string, InvokeHandler>;
  beforeRequest: BeforeRequest | undefined;
  permissionCheck:
    ((contents: null, permission: string, origin: string, details: unknown) => boolean) | undefined;
  readonly windows: Map<number, StandInWindow>;
  readonly contents: Map<number, StandInContents>;
  nextId: number;
}

let resolveStarted: (chromium: RunningChromium) => void = () => undefined;
const started = new Promise<RunningChromium>((resolve) => {
  resolveStarted = resolve;
});

export const state: State = {
  appEvents: new EventEmitter(),
  isReady: false,
  isQuitting: false,
  chromium: undefined,
  started,
  resolveStarted,
  schemes: new Set(),
  schemeHandlers: new Map(),
  invokeHandlers: new Map(),
  beforeRequest: undefined,
  permissionCheck: undefined,
  windows: new Map(),
  contents: new Map(),
  nextId: 1,
};

/** An Electron event that a listener may prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
