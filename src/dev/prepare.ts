/** After `npm ci` in a checkout: builds the program and links its command, so that `npx pratique` runs what is here. */
import { existsSync, lstatSync, symlinkSync, unlinkSync } from 'node:fs';

await import('./build.ts');
const link = 'node_modules/.bin/pratique';
if (existsSync('node_modules/.bin')) {
  try {
    if (lstatSync(link)) unlinkSync(link);
  } catch {
    // Not there yet.
  }
  symlinkSync('../../bin/pratique.js', link);
}
