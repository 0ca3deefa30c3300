import { census, type FolderTally } from '../../src/facts/census.ts';
import { at, defineRule, formatBytes, parseSize, pathMatcher, sizeSchema } from '../../src/rule.ts';

/** What is left behind: where (from the root where it begins with ^, else at any depth), what it is, how it goes. */
const leftovers: readonly (readonly [where: string, what: string, remedy: string])[] = [
  ['^var/lib/apt/lists', 'apt’s package lists', 'rm -rf /var/lib/apt/lists/*'],
  ['^var/cache/apt', 'apt’s cache', 'apt-get clean'],
  ['^var/cache/(?:dnf|yum|libdnf5)', 'dnf’s cache', 'dnf clean all'],
  ['^var/cache/zypp', 'zypper’s cache', 'zypper clean --all'],
  ['^var/cache/apk|^etc/apk/cache', 'apk’s cache', 'apk add --no-cache'],
  ['^var/cache/pacman', 'pacman’s cache', 'pacman -Scc'],
  ['\\.cache/(?:pip|uv|pypoetry|pipenv)', 'the cache of pip or its kin', 'pip install --no-cache-dir'],
  ['\\.npm/_cacache|\\.cache/(?:yarn|node-gyp|pnpm)', 'npm’s cache', 'npm cache clean --force'],
  ['\\.ccache|\\.cache/(?:go-build|s?ccache|bazel)', 'a compiler’s cache', 'build in another stage'],
  ['go/pkg/mod/cache|\\.?cargo/(?:registry|git)', 'downloaded sources', 'build in another stage'],
  ['\\.gradle/caches|\\.m2/repository', 'the cache of Gradle or Maven', 'build in another stage'],
  ['var/spack/(?:stage|cache)|\\.spack/cache', 'Spack’s stages and downloads', 'spack clean --all'],
  ['\\.git/(?:objects|modules)', 'the history of a git repository', 'clone with --depth 1, remove .git'],
  ['CMakeFiles|autom4te\\.cache|target/release/deps', 'a build tree', 'build in another stage'],
  ['^tmp|^var/tmp', 'temporary files', 'remove them in the RUN that makes them'],
];
const anyLeftover = new RegExp(
  `(?:${leftovers.map(([where]) => (where.startsWith('^') ? `(${where})` : `((?:^|/)(?:${where}))`)).join('|')})(?=/|$)`,
);

export default defineRule({
  id: 'fs/no-caches',
  since: '0.1.0',
  severity: 'warning',
  title: 'No caches and build trees are left in the image',
  why: 'They are of no use when the image runs, and every pull, every conversion and every node pays for them in bytes and files.',
  fix: 'Remove them in the same RUN instruction that makes them, or build in another stage and copy the result.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://docs.conda.io/projects/conda/en/stable/commands/clean.html',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: { leftover: '/{path} holds {what}: {size} in {files} files ({remedy})' },
  options: {
    schema: {
      properties: {
        min: { ...sizeSchema, description: 'What is smaller is not reported.' },
        allow: { type: 'array', items: { type: 'string' }, description: 'Paths or path patterns of what may stay.' },
      },
    },
    defaults: { min: '1 MB' as string | number, allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      { about: 'compiled Python is no cache', files: { 'usr/lib/python3/__pycache__/a.pyc': { size: 9e6 } } },
      { about: 'small things are no matter', files: { 'var/lib/apt/lists/lock': { size: 640 } } },
      { about: 'packages of something else than conda', files: { 'srv/pkgs/a': { size: 9e6 } } },
      { about: 'allowed', files: { 'srv/.git/objects/a': { size: 9e6 } }, options: { allow: ['/srv'] } },
    ],
    fail: [
      { files: { 'var/lib/apt/lists/deb_main_Packages.lz4': { size: 17_200_000 } } },
      {
        about: 'one finding for a whole cache',
        files: { 'conda/conda-meta/a': 'x', 'conda/pkgs/a/b.so': { size: 4e6 }, 'conda/pkgs/b.conda': { size: 2e6 } },
      },
      { about: 'a smaller bound', files: { 'srv/app/.git/objects/aa/1': { size: 1600 } }, options: { min: '1 kB' } },
    ],
  },
  *check({ facts, options, fail }) {
    const { folders } = facts.census;
    const min = parseSize(options.min) ?? 0;
    const isAllowed = pathMatcher(options.allow);
    const found = new Map<string, { what: string; remedy: string; bytes: number; files: number }>();
    for (const tally of folders.values()) {
      const leftover = tally.files === 0 ? undefined : leftoverOf(tally.path, folders);
      if (leftover === undefined) continue;
      const sum = found.get(leftover.root) ?? { ...leftover, bytes: 0, files: 0 };
      sum.bytes += tally.bytes;
      sum.files += tally.files;
      found.set(leftover.root, sum);
    }
    const worst = [...found].sort(([, a], [, b]) => b.bytes - a.bytes);
    for (const [path, { what, remedy, bytes, files }] of worst) {
      if (bytes < Math.max(min, 1) || isAllowed(path)) continue;
      yield fail('leftover', { path, what, remedy, size: formatBytes(bytes), files }, at.path(path));
    }
  },
});

/** The leftover that a folder belongs to, by the outermost folder that makes it one. */
function leftoverOf(
  path: string,
  folders: ReadonlyMap<string, FolderTally>,
): { root: string; what: string; remedy: string } | undefined {
  const match = anyLeftover.exec(path);
  if (match !== null) {
    const [, what, remedy] = leftovers[
      match.slice(1).findIndex((group) => group !== undefined)
    ] as (typeof leftovers)[number];
    return { root: path.slice(0, match.index + match[0].length), what, remedy };
  }
  // conda keeps downloads and unpacked packages beside the environment's records.
  const pkgs = /^(.*?\/|)pkgs(?=\/|$)/.exec(path);
  if (pkgs === null || !folders.has(`${pkgs[1]}conda-meta`)) return undefined;
  return { root: pkgs[0], what: 'conda’s packages', remedy: 'conda clean --all' };
}
