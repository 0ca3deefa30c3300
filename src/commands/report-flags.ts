import { Flags } from '@oclif/core';
import { formats } from './output.ts';

/** The flags of every command that writes a report. */
export const reportFlags = {
  format: Flags.string({ char: 'f', options: formats, default: 'human', description: 'Form of the report.' }),
  output: Flags.string({
    char: 'o',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: '[FORMAT=]FILE',
    description: 'Write the report there; with FORMAT= write one in addition. Repeatable.',
  }),
  quiet: Flags.boolean({ description: 'Print the verdicts only.' }),
  color: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'Colours, where standard output is a terminal.',
  }),
};
