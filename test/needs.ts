import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether a program of the system is there to compare with. In CI it must be; elsewhere its tests are skipped, and that is said. */
export function hasProgram(name: string): boolean {
  if (spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name]).status === 0) return true;
  if (process.env['CI']) throw new Error(`${name} is not here, and CI needs it: see .ci/run`);
  console.warn(`skipped: tests that compare with ${name}, which is not here`);
  return false;
}

/** The folder of real inputs beside the clone, with a slash at its end; undefined where it is not, which is said. */
export function corpusAt(folder: string): string | undefined {
  const path = new URL(`../../shared/corpus/${folder}/`, import.meta.url).pathname;
  if (existsSync(path)) return path;
  console.warn(`skipped: tests over ../shared/corpus/${folder}, which is not here`);
  return undefined;
}
