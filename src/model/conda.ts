import type { CondaEnvironment } from '../formats/conda/environment.ts';

/** An environment file of conda or mamba. */
export interface CondaFile extends CondaEnvironment {
  /** As findings name it: the path that the user gave. */
  readonly file: string;
}
