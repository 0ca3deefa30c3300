import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PratiqueError } from '../base/errors.ts';
import { doJob, type Job, movable } from './job.ts';

// Loops that run for a second or two are not worth what the last compiler takes from the cores that scan (docs/adr/0011). Set
// here, because everything that is loaded after it finds its compiled form out of date.
setFlagsFromString('--invocation-count-for-turbofan=200000');

// One job after the other; the main thread only sends and merges.
const counter = new BigUint64Array(workerData as SharedArrayBuffer);
parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: Job }) => {
  try {
    const result = doJob(job, (bytes) => {
      Atomics.add(counter, 0, BigInt(bytes));
    });
    parentPort?.postMessage({ id, result }, movable(result));
  } catch (error) {
    if (error instanceof PratiqueError) {
      const { code, message, hint } = error;
      parentPort?.postMessage({ id, refusal: { code, message, hint } });
    } else parentPort?.postMessage({ id, error });
  }
});
