/** Bundles the program into dist/: few files, so that it starts fast; heavy parts stay chunks that are loaded when needed. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts', commands: 'src/commands/index.generated.ts', worker: 'src/engine/worker.ts', index: 'src/index.ts', rule: 'src/rule.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: ['typescript'],
  // Dependencies in CommonJS ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
});
