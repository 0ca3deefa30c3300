import { dataPrograms } from './programs/data.ts';
import { languagePrograms } from './programs/languages.ts';
import type { EgressProgram } from './programs/program.ts';
import { pythonPrograms } from './programs/python.ts';
import { systemPrograms } from './programs/system.ts';

export { fetchers } from './programs/fetchers.ts';
export type { EgressProgram } from './programs/program.ts';

/** Every program that reaches the network by a subcommand, by its name. */
export const egressPrograms: Readonly<Record<string, EgressProgram>> = {
  ...pythonPrograms,
  ...systemPrograms,
  ...languagePrograms,
  ...dataPrograms,
};
