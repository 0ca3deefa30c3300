import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ByteAddress } from '../base/bytes.ts';
import { lengthOf } from '../base/bytes.ts';
import { type ErrorCode, PratiqueError } from '../base/errors.ts';
import type { LayerScan } from '../model/layer.ts';
import { ScanBudget } from '../model/scan-budget.ts';
import { doJob, type Job, type JobResult } from './job.ts';
import { makeRing } from './ring.ts';
import { type InflateResult, mergePipe, type ScanRequest } from './scan-layer.ts';

/** One layer to read. */
export interface ScanTask {
  readonly address: ByteAddress;
  readonly request: ScanRequest;
}

/** Below this many bytes in all, starting a worker costs more than it gives. */
const inProcess = 24 * 1024 * 1024;
/** A layer with more than this share of all bytes is inflated on one thread and hashed and walked on another. */
const pipeShare = 0.55;
const maxWorkers = 8;

/**
 * Reads layers, each once, one per worker, largest first. Results come back in the order of the tasks, whatever the order
 * in which they were done. `progress` is told the bytes read so far.
 */
export async function scanAll(
  tasks: readonly ScanTask[],
  progress: (bytes: number) => void,
  /** Told of each result as it comes, while other layers are still being read. */
  arrived: (index: number, scan: LayerScan) => void = () => {},
): Promise<LayerScan[]> {
  const sizes = tasks.map((task) => lengthOf(task.address));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const budget = new ScanBudget();
  if (total < inProcess || tasks.length === 0) {
    let seen = 0;
    return tasks.map((task) =>
      budget.take(
        doJob({ kind: 'scan', ...task }, (bytes) => {
          seen += bytes;
          progress(seen);
        }) as LayerScan,
      ),
    );
  }
  const cores = Math.min(availableParallelism(), maxWorkers);
  const counter = new BigUint64Array(new SharedArrayBuffer(8));
  const workers = new WorkerSet(counter);
  const ticker = setInterval(() => progress(Number(Atomics.load(counter, 0))), 100);
  try {
    const order = tasks.map((_, index) => index).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
    const results = new Array<LayerScan>(tasks.length);
    const queue = [...order];
    const [largest] = queue;
    const running: Promise<void>[] = [];
    let lanes = cores;
    if (largest !== undefined && cores > 1 && (sizes[largest] as number) > total * pipeShare) {
      queue.shift();
      const piped = async (): Promise<void> => {
        budget.takeAt(largest, await scanPiped(tasks[largest] as ScanTask, workers), results);
      };
      running.push(piped());
      lanes = Math.max(1, cores - 1);
    }
    const lane = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        const scan = await workers.run({ kind: 'scan', ...(tasks[index] as ScanTask) });
        budget.takeAt(index, scan as LayerScan, results);
        arrived(index, results[index] as LayerScan);
      }
    };
    for (let count = Math.min(lanes, queue.length); count > 0; count -= 1) running.push(lane());
    await Promise.all(running);
    return results;
  } finally {
    clearInterval(ticker);
    await workers.close();
  }
}

async function scanPiped(task: ScanTask, workers: WorkerSet): Promise<LayerScan> {
  const ring = makeRing();
  const [blob, content] = await Promise.all([
    workers.run({ kind: 'inflate', ...task, ring }),
    workers.run({ kind: 'content', request: task.request, ring }),
  ]);
  return mergePipe(blob as InflateResult, content as LayerScan);
}

/** A result, an error that a user can act on (its class does not cross to another thread), or a bug. */
export interface WorkerAnswer {
  readonly result?: JobResult;
  readonly refusal?: { readonly code: ErrorCode; readonly message: string; readonly hint: string };
  readonly error?: unknown;
}

/** Workers that are started when they are needed and reused when they are free. */
class WorkerSet {
  readonly #counter: BigUint64Array;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  constructor(counter: BigUint64Array) {
    this.#counter = counter;
  }

  async run(job: Job): Promise<JobResult> {
    const worker = this.#idle.pop() ?? this.#start();
    const result = await new Promise<JobResult>((resolve, reject) => {
      const onMessage = (message: WorkerAnswer): void => {
        worker.off('error', onError);
        if (message.result !== undefined) resolve(message.result);
        else if (message.refusal === undefined) reject(message.error);
        else reject(new PratiqueError(message.refusal.code, message.refusal.message, message.refusal.hint));
      };
      const onError = (error: unknown): void => {
        worker.off('message', onMessage);
        reject(error);
      };
      worker.once('message', onMessage);
      worker.once('error', onError);
      worker.postMessage({ id: 0, job });
    });
    this.#idle.push(worker);
    return result;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    // The bundle puts the worker beside every chunk; in the source tree it is a TypeScript file.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: this.#counter.buffer,
      // A small young generation: a worker makes much garbage that dies at once, and memory is what shared machines lack.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    this.#all.push(worker);
    return worker;
  }
}
