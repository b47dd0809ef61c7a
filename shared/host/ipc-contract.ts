/**
 * Everything the windows and the main process of Electron may say to each other. One entry a channel: what is asked,
 * what is answered, and which window may ask. The main process parses every request, the renderer every reply and
 * event; the types come from the schemas. Values are JSON and `Uint8Array` only.
 */
import * as v from 'valibot';

/** Which window a message comes from. The projector is shown to a room, so it may ask for next to nothing. */
export type WindowRole = 'facilitator' | 'projector';

/** Larger than any project or export; a page that asks for more has gone wrong. */
const maximumBytes = 1024 * 1024 * 1024;
const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= maximumBytes,
);
const nothing = v.null();
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const file = v.strictObject({ token, name: fileName });
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const stamp = v.strictObject({
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  modifiedAt: v.pipe(v.number(), v.finite()),
  sha256,
});
const openedFile = v.strictObject({ file, bytes, stamp });
const savedFile = v.strictObject({ file, stamp, confirmed: v.boolean() });
const exportKind = v.picklist(['xlsx', 'csv', 'svg', 'png', 'json', 'txt', 'ods', 'zip', 'throughline']);

const failure = v.strictObject({
  code: v.picklist([
    'cancelled',
    'not-found',
    'locked',
    'no-permission',
    'disk-full',
    'changed-on-disk',
    'too-large',
    'wrong-type',
    'not-supported',
    'refused',
    'failed',
  ]),
  message: v.string(),
  name: v.exactOptional(v.string()),
});

type AnySchema = v.GenericSchema;

interface RequestContract {
  readonly request: AnySchema;
  readonly reply: AnySchema;
  readonly callers: readonly WindowRole[];
}

const onlyFacilitator = ['facilitator'] as const;
const onlyProjector = ['projector'] as const;

/** What a window may ask of the main process. The key is the method's name on `window.host`. */
export const requests = {
  openProject: { request: nothing, reply: openedFile, callers: onlyFacilitator },
  openRecent: { request: v.strictObject({ token }), reply: openedFile, callers: onlyFacilitator },
  recentProjects: {
    request: nothing,
    reply: v.array(
      v.strictObject({
        token,
        name: fileName,
        place: v.string(),
        openedAt: v.pipe(v.string(), v.isoTimestamp()),
      }),
    ),
    callers: onlyFacilitator,
  },
  forgetRecent: { request: v.strictObject({ token }), reply: nothing, callers: onlyFacilitator },
  saveProject: {
    request: v.strictObject({
      bytes,
      token: v.exactOptional(token),
      suggestedName: fileName,
      expected: v.exactOptional(stamp),
    }),
    reply: savedFile,
    callers: onlyFacilitator,
  },
  exportFile: {
    request: v.strictObject({ bytes, suggestedName: fileName, kind: exportKind }),
    reply: savedFile,
    callers: onlyFacilitator,
  },
  chooseSpreadsheets: { request: nothing, reply: v.array(openedFile), callers: onlyFacilitator },
  followSpreadsheet: { request: v.strictObject({ sha256 }), reply: nothing, callers: onlyFacilitator },
  spreadsheetState: {
    request: v.strictObject({ sha256 }),
    reply: v.picklist(['unchanged', 'changed', 'gone', 'unknown']),
    callers: onlyFacilitator,
  },
  /** Said once, when the page listens for `openRequested`: files named at the start wait until then. */
  acceptOpenRequests: { request: nothing, reply: nothing, callers: onlyFacilitator },
  openProjector: {
    request: v.strictObject({ channel: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,128}$/)) }),
    reply: v.strictObject({ fullScreen: v.boolean() }),
    callers: onlyFacilitator,
  },
  closeProjector: { request: nothing, reply: nothing, callers: onlyFacilitator },
  swapProjectorDisplay: {
    request: nothing,
    reply: v.strictObject({ display: v.string() }),
    callers: onlyFacilitator,
  },
  setTitle: {
    request: v.strictObject({ title: v.pipe(v.string(), v.maxLength(400)) }),
    reply: nothing,
    callers: onlyFacilitator,
  },
  setUnsaved: { request: v.strictObject({ unsaved: v.boolean() }), reply: nothing, callers: onlyFacilitator },
  confirmClose: { request: nothing, reply: nothing, callers: onlyFacilitator },
  diagnostics: {
    request: nothing,
    reply: v.array(v.strictObject({ name: v.string(), value: v.string() })),
    callers: onlyFacilitator,
  },
  /** The two things a person in front of the projected window may do. */
  leaveProjector: { request: nothing, reply: nothing, callers: onlyProjector },
  toggleProjectorFullScreen: {
    request: nothing,
    reply: v.strictObject({ fullScreen: v.boolean() }),
    callers: onlyProjector,
  },
} as const satisfies Record<string, RequestContract>;

interface EventContract {
  readonly payload: AnySchema;
  readonly receivers: readonly WindowRole[];
}

/** What the main process tells a window, unasked. The key, as `onMenu`, is the subscription's name on `window.host`. */
export const events = {
  menu: {
    payload: v.picklist([
      'new',
      'open',
      'save',
      'save-as',
      'import',
      'export',
      'undo',
      'redo',
      'projector',
      'help',
      'diagnostics',
    ]),
    receivers: onlyFacilitator,
  },
  openRequested: { payload: openedFile, receivers: onlyFacilitator },
  projectorClosed: { payload: nothing, receivers: onlyFacilitator },
  closeRequested: { payload: nothing, receivers: onlyFacilitator },
} as const satisfies Record<string, EventContract>;

export type RequestName = keyof typeof requests;
export type RequestOf<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['request']>;
export type ReplyOf<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['reply']>;
export type EventName = keyof typeof events;
export type PayloadOf<Name extends EventName> = v.InferOutput<(typeof events)[Name]['payload']>;

/** Every reply travels in this envelope: Electron passes on only the message of a thrown error, never its code. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: v.InferOutput<typeof failure> };

/** The schema of the envelope around the reply of one channel. */
export function envelopeOf<Name extends RequestName>(
  name: Name,
): v.GenericSchema<unknown, Envelope<ReplyOf<Name>>> {
  const reply: v.GenericSchema<unknown, ReplyOf<Name>> = requests[name].reply;
  return v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value: reply }),
    v.strictObject({ ok: v.literal(false), error: failure }),
  ]);
}

/** The wire names; the prefix keeps ours apart from Electron's own channels. */
export function requestChannel(name: RequestName): string {
  return `throughline:${name}`;
}
export function eventChannel(name: EventName): string {
  return `throughline:event:${name}`;
}

/** The name of the subscription for an event on `window.host`: `menu` → `onMenu`. */
export type SubscriptionName<Name extends EventName> = `on${Capitalize<Name>}`;
export function subscriptionName<Name extends EventName>(name: Name): SubscriptionName<Name> {
  // TypeScript cannot follow the capital letter through string operations.
  return `on${name.charAt(0).toUpperCase()}${name.slice(1)}` as SubscriptionName<Name>;
}

export function requestsOf(role: WindowRole): RequestName[] {
  return namesIn(requests).filter((name) => includes(requests[name].callers, role));
}
export function eventsOf(role: WindowRole): EventName[] {
  return namesIn(events).filter((name) => includes(events[name].receivers, role));
}

function includes(roles: readonly WindowRole[], role: WindowRole): boolean {
  return roles.includes(role);
}
function namesIn<Key extends string>(contract: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets that the contract is closed.
  return Object.keys(contract) as Key[];
}

/** The names of the command line switches by which the main process tells a preload what its window is. */
export const roleSwitch = '--throughline-role=';
export const versionSwitch = '--throughline-version=';

/**
 * `window.host` as the preload exposes it: one method a channel, values unparsed (the renderer parses them). A window
 * has only the members its role may use.
 */
export type ExposedHost = {
  readonly kind: 'electron';
  readonly role: WindowRole;
  readonly version: string;
} & { readonly [Name in RequestName]?: (request: RequestOf<Name>) => Promise<unknown> } & {
  readonly [Name in EventName as SubscriptionName<Name>]?: (
    listener: (payload: unknown) => void,
  ) => () => void;
};
