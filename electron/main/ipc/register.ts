/**
 * Connects the contract to its handlers: for every channel the sender, its origin and role and the request's shape are
 * checked before a handler runs, and whatever happens a typed reply goes back.
 */
import type { IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import type { HostResult } from '../../../shared/host/host-bridge';
import {
  requestChannel,
  requests,
  requestsOf,
  type ReplyOf,
  type RequestName,
  type RequestOf,
  type WindowRole,
} from '../../../shared/host/ipc-contract';
import type { ElectronApi } from '../electron-api';
import type { Log } from '../log';
import { senderRefusal } from './sender';

type Answer<Value> = HostResult<Value> | Promise<HostResult<Value>>;

/** One handler a channel, with the request already parsed. */
export type IpcHandlers = {
  readonly [Name in RequestName]: (request: RequestOf<Name>) => Answer<ReplyOf<Name>>;
};

export interface RegisterOptions {
  readonly ipcMain: ElectronApi['ipcMain'];
  readonly handlers: IpcHandlers;
  readonly roleOf: (contentsId: number) => WindowRole | undefined;
  readonly log: Log;
}

export function registerIpc(options: RegisterOptions): void {
  const names = new Set([...requestsOf('facilitator'), ...requestsOf('projector')]);
  for (const name of names) {
    options.ipcMain.handle(requestChannel(name), (event, ...values: unknown[]) =>
      answer(options, name, event, values),
    );
  }
}

async function answer<Name extends RequestName>(
  { handlers, roleOf, log }: RegisterOptions,
  name: Name,
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  values: readonly unknown[],
): Promise<HostResult<ReplyOf<Name>>> {
  const frame = event.senderFrame;
  const refusal = senderRefusal(
    {
      frame: frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null },
      role: roleOf(event.sender.id),
    },
    requests[name].callers,
  );
  if (refusal !== undefined) return refuse(log, name, refusal);

  const schema: v.GenericSchema<unknown, RequestOf<Name>> = requests[name].request;
  const request = v.safeParse(schema, values[0]);
  if (!request.success || values.length !== 1) return refuse(log, name, 'the request has the wrong shape');
  try {
    // Parsed by the schema of this very channel; an indexed union of handlers cannot say so.
    const handler = handlers[name] as (request: RequestOf<Name>) => Answer<ReplyOf<Name>>;
    return await handler(request.output);
  } catch (error) {
    log.error(`ipc:${name}`, error);
    return {
      ok: false,
      error: { code: 'failed', message: 'Throughline could not do that. Your work is unchanged; try again.' },
    };
  }
}

/** A refusal is either an attack or a bug of ours, so it is noted; the values asked with are not. */
function refuse(log: Log, name: RequestName, reason: string): HostResult<never> {
  log.write('ipc-refused', { channel: name, reason });
  return { ok: false, error: { code: 'refused', message: `“${name}” was refused: ${reason}.` } };
}
