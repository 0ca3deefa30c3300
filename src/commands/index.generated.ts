// This file is generated: npm run generate
import check from './check.ts';

/** Every command, by the words that call it. */
export const commands = {
  check: check,
};
