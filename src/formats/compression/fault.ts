import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';

/** What ended a decompression; the same words as the problems of a layer. */
export type CompressionFault =
  | 'compression-damaged'
  | 'compression-truncated'
  | 'compression-trailing'
  | 'compression-bomb'
  | 'compression-unsupported';

/** The compressed bytes are not what they must be. All output that came before stays valid. */
export class CompressionError extends PratiqueError {
  readonly fault: CompressionFault;

  constructor(fault: CompressionFault, message: string, options?: ErrorOptions) {
    const code =
      fault === 'compression-unsupported' ? 'unsupported' : fault === 'compression-bomb' ? 'limit' : 'damaged';
    super(code, message, hints[code], options);
    this.fault = fault;
  }
}

const hints = {
  damaged: 'Fetch or build the image again; the bytes as stored cannot be unpacked.',
  unsupported: 'Pack the layers with gzip or zstd.',
  limit: 'See src/base/limits.ts for the caps and their reasons.',
} as const;

/** Caps on what may come out of a decompression, in bytes; `compressionRatio` is output over input. */
export interface OutputCaps {
  readonly layerBytes: number;
  readonly compressionRatio: number;
  readonly ratioFloor: number;
}

/** Throws where the output is more than any honest image has. */
export function checkOutput(made: number, used: number, caps: OutputCaps = limits): void {
  if (made > caps.layerBytes)
    throw new CompressionError('compression-bomb', `more than ${caps.layerBytes} bytes come out of ${used}`);
  if (made > caps.ratioFloor && made > used * caps.compressionRatio) {
    throw new CompressionError(
      'compression-bomb',
      `${made} bytes came out of the first ${used}, more than ${caps.compressionRatio} for one`,
    );
  }
}

/** The error that a message of the library stands for; `isLater`: a first member or frame was well begun. */
export function faultOf(
  kind: 'gzip' | 'zlib' | 'zstd',
  raised: { readonly message: string; readonly code: string },
  isLater: boolean,
): CompressionError {
  const { message, code } = raised;
  if (code === 'Z_BUF_ERROR') return new CompressionError('compression-truncated', `the ${kind} data end too early`);
  if (code === 'ZSTD_error_frameParameter_windowTooLarge')
    return new CompressionError('compression-unsupported', 'the zstd data ask for a window of more than 128 MiB');
  if (code === 'ZSTD_error_dictionary_wrong')
    return new CompressionError('compression-unsupported', 'the zstd data need a dictionary');
  const isHeader = message === 'incorrect header check' || code === 'ZSTD_error_prefix_unknown';
  if (isHeader && isLater) {
    return new CompressionError(
      'compression-trailing',
      `bytes that are no further ${kind === 'zstd' ? 'frame' : 'member'} follow the compressed data`,
    );
  }
  return new CompressionError('compression-damaged', `the ${kind} data are damaged (${message})`);
}
