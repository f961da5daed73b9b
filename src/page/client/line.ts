import type { Ask, Failure, JobName, Jobs, Progress, Told } from '../messages.js';

/** A job that did not end well; `failure` says whose fault it is. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super('error' in failure ? failure.error : failure.words.en);
  }
}

/** A job that the user cancelled. */
export class Cancelled extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** The line to the worker: asks for jobs, hands on progress, hangs up when cancelled. */
export class Line {
  #worker: Promise<Worker>;
  #waiting = new Map<number, Waiting>();
  #next = 1;

  /** @param address of the worker's script */
  constructor(private readonly address: Promise<string>) {
    this.#worker = this.#begin();
  }

  /** Asks for a job; rejects with `Failed` or `Cancelled`. */
  ask<J extends JobName>(
    job: J,
    asked: Jobs[J]['asked'],
    onProgress: Waiting['onProgress'] = () => {},
  ): Promise<Jobs[J]['answer']> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      this.#worker.then(
        (worker) => worker.postMessage({ id, job, asked } as Ask),
        (error: unknown) =>
          this.#hangUp(error instanceof Failed ? error : new Failed({ error: String(error) })),
      );
    });
  }

  /** Ends the worker at once, with all that it holds, and begins a new one. */
  cancel(): void {
    this.#again(new Cancelled());
  }

  async #begin(): Promise<Worker> {
    const worker = new Worker(await this.address);
    worker.onmessage = ({ data }: MessageEvent<Told>) => this.#take(data);
    worker.onerror = ({ message, lineno, colno }) => this.#fail(new Failed({ error: `${message} (${lineno}:${colno})` })); // prettier-ignore
    worker.onmessageerror = () => this.#again(new Failed({ error: 'a message could not be read' }));
    return worker;
  }

  #take(told: Told): void {
    const waiting = this.#waiting.get(told.id);
    if (!waiting) return;
    if ('progress' in told) return waiting.onProgress(told.progress);
    this.#waiting.delete(told.id);
    if ('failed' in told) waiting.reject(new Failed(told.failed));
    else waiting.resolve(told.answer as never);
  }

  /** A worker that fails while nobody asks for anything would fail again: whoever asks next is told. */
  #fail(error: Failed): void {
    if (this.#waiting.size > 0) return this.#again(error);
    this.#worker = Promise.reject(error);
    this.#worker.catch(() => undefined);
  }

  #again(error: Error): void {
    this.#worker.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = this.#begin();
    this.#hangUp(error);
  }

  #hangUp(error: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error);
  }
}
