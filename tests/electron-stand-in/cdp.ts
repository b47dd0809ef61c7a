/** A small client of the Chrome DevTools Protocol over Chromium's debugging pipe. */
import type { Readable, Writable } from 'node:stream';

export type Parameters = Readonly<Record<string, unknown>>;
export type CdpListener = (parameters: Parameters, sessionId: string | undefined) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Parameters;
  readonly result?: Parameters;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly resolve: (result: Parameters) => void;
  readonly reject: (error: Error) => void;
}

export class CdpConnection {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Set<CdpListener>>();
  private pieces: string[] = [];

  constructor(
    private readonly output: Writable,
    input: Readable,
  ) {
    input.setEncoding('utf8');
    input.on('data', (chunk: string) => this.receive(chunk));
    input.on('close', () => this.fail());
    output.on('error', () => this.fail());
  }

  /** Rejects with the protocol's own message, or when Chromium has gone. */
  send(method: string, params: Parameters = {}, sessionId?: string): Promise<Parameters> {
    const id = this.nextId++;
    this.output.write(
      `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
    );
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${method}: ${error.message}`)),
      });
    });
  }

  on(method: string, listener: CdpListener): () => void {
    const listeners = this.listeners.get(method) ?? new Set();
    listeners.add(listener);
    this.listeners.set(method, listeners);
    return () => listeners.delete(listener);
  }

  private receive(chunk: string): void {
    const parts = chunk.split('\0');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      const text = this.pieces.join('') + part;
      this.pieces = [];
      // Chromium's own messages follow its protocol.
      this.dispatch(JSON.parse(text) as Message);
    }
    if (last !== '') this.pieces.push(last);
  }

  private dispatch(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.result ?? {});
      else waiting?.reject(new Error(message.error.message));
      return;
    }
    for (const listener of this.listeners.get(message.method ?? '') ?? []) {
      listener(message.params ?? {}, message.sessionId);
    }
  }

  private fail(): void {
    for (const waiting of this.waiting.values()) waiting.reject(new Error('Chromium has gone'));
    this.waiting.clear();
  }
}
