import { Flags } from '@oclif/core';
import { paintFor } from '../report/human.ts';
import type { ListingOptions } from '../report/listing/listing.ts';
import { terminalOptions } from './output.ts';

/** The flags of every command that lists or shows. */
export const listingFlags = {
  format: Flags.string({ char: 'f', options: ['human', 'json'], default: 'human', description: 'Form of the output.' }),
  color: Flags.boolean({ allowNo: true, default: true, description: 'Colours, where standard output is a terminal.' }),
};

export function listingOptions(flags: { readonly color: boolean }): ListingOptions {
  const { color, width } = terminalOptions({ ...flags, quiet: false });
  return { width, paint: paintFor(color) };
}

/** Prints a value as JSON where that was asked for, else the text for people. */
export function printAs(format: string, value: unknown, text: () => string): void {
  process.stdout.write(format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text());
}
