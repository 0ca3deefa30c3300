import { fileURLToPath } from 'node:url';
import { run } from '@oclif/core';
import { endWith } from './commands/errors.ts';
import { refuseUnknown } from './commands/words.ts';

// A reader that goes away (`pratique … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const words = process.argv.slice(2);
try {
  refuseUnknown(words);
  await run(words, { root: fileURLToPath(new URL('..', import.meta.url)) });
} catch (error) {
  endWith(error);
}
