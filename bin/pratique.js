#!/usr/bin/env node
// Nothing is imported before the version is known: an old Node would fail on the first import with a message about syntax.
const required = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < required) {
  startWithOwnNode();
} else if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-v')) {
  import('node:module').then(({ createRequire }) => {
    process.stdout.write(`pratique/${createRequire(import.meta.url)('../package.json').version}\n`);
  });
} else {
  import('node:module').then(({ enableCompileCache }) => {
    enableCompileCache();
    return import('../dist/main.js');
  });
}

/** In a development checkout the `node` package brings a Node that is new enough; elsewhere the user has to. */
function startWithOwnNode() {
  Promise.all([import('node:child_process'), import('node:fs'), import('node:url')]).then(([child, fs, url]) => {
    const own = url.fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
    if (fs.existsSync(own)) {
      const result = child.spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
      process.exitCode = result.status === null ? 2 : result.status;
      return;
    }
    process.stderr.write(
      `pratique needs Node ${required} or newer, and this is Node ${process.versions.node}.\nInstall a newer Node, or run: npx -p node@${required} -p pratique pratique\n`,
    );
    process.exitCode = 2;
  });
}
