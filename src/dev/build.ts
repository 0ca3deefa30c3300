/** Bundles the program into dist/: few files, so that it starts fast; heavy parts stay chunks that are loaded when needed. */
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';

const { metafile } = await build({
  entryPoints: {
    main: 'src/main.ts',
    commands: 'src/commands/index.generated.ts',
    worker: 'src/engine/worker.ts',
    index: 'src/index.ts',
    rule: 'src/rule.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: ['typescript', 'openpgp'],
  // Dependencies in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});

// What an earlier build left is removed last, so that a program that is running still finds its chunks.
const made = new Set(Object.keys(metafile.outputs));
for (const file of globSync('dist/*.js')) if (!made.has(file)) rmSync(file);

writeFileSync('dist/LICENSES.txt', licencesOf(Object.keys(metafile.inputs)));
