import type { ByteAddress } from '../base/bytes.ts';
import { transferables } from '../model/entry.ts';
import type { LayerScan } from '../model/layer.ts';
import type { RingMemory } from './ring.ts';
import { type InflateResult, inflateInto, type ScanRequest, scanAddress, scanRing } from './scan-layer.ts';

/** What a worker is asked to do: scan a layer alone, or one half of a layer that two threads share. */
export type Job =
  | { readonly kind: 'scan'; readonly address: ByteAddress; readonly request: ScanRequest }
  | {
      readonly kind: 'inflate';
      readonly address: ByteAddress;
      readonly request: ScanRequest;
      readonly ring: RingMemory;
    }
  | { readonly kind: 'content'; readonly request: ScanRequest; readonly ring: RingMemory };

export type JobResult = LayerScan | InflateResult;

/** Does a job on the present thread. `progress` counts bytes of the blob. */
export function doJob(job: Job, progress: (bytes: number) => void): JobResult {
  if (job.kind === 'scan') return scanAddress(job.address, job.request, progress);
  if (job.kind === 'inflate') return inflateInto(job.address, job.request, job.ring, progress);
  return scanRing(job.ring, job.request);
}

/** Buffers of a result that can move to the other thread. */
export function movable(result: JobResult): ArrayBuffer[] {
  if (!('columns' in result)) return [];
  const contents = [...result.columns.contents.values()]
    .map((bytes) => bytes.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
  return [...new Set([...transferables(result.columns), ...contents])];
}
