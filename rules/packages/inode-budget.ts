import { census } from '../../src/facts/census.ts';
import { environmentFaults, unreadPlaces } from '../../src/facts/environment-faults.ts';
import { largestFolders } from '../../src/facts/folder-sizes.ts';
import { lockedFiles, requestedFiles } from '../../src/facts/package-files.ts';
import { at, defineRule } from '../../src/rule.ts';

/** An estimate is trusted below a third of what is allowed: medians of few packages are no more exact. */
const margin = 3;

const hash = `--hash=sha256:${'a'.repeat(64)}`;
const workspace = '[workspace]\nchannels = ["conda-forge"]\nplatforms = ["linux-64"]\n[dependencies]\nnumpy = "*"\n';
const url = 'https://conda.anaconda.org/conda-forge/linux-64';
const lockOf = (...names: readonly string[]) => {
  const places = names.map((name) => `- conda: ${url}/${name}-1.0-h0_0.conda\n`);
  const selected = places.map((place) => `      ${place}`).join('');
  return `version: 6\nenvironments:\n  default:\n    channels: []\n    packages:\n      linux-64:\n${selected}packages:\n${places.join('')}`;
};

export default defineRule({
  id: 'packages/inode-budget',
  since: '0.1.0',
  severity: 'warning',
  title: 'The environment has no more files than the quota of its place bears',
  why: 'A conda or pip environment is tens of thousands of small files: it ends an inode quota long before one of bytes, and every start asks the metadata server for them.',
  fix: 'Take out packages that nothing needs, or put the environment into one file: a SIF image or a squashfs that is mounted.',
  references: [
    'https://docs.csc.fi/computing/containers/tykky/',
    'https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-contents',
  ],
  requires: [['rootfs', 'repository', 'lock', 'pixi', 'conda', 'pip']],
  needs: { census, lockedFiles, requestedFiles, environmentFaults },
  messages: {
    counted: '{count} files, folders and links, {max} are allowed; most of them in {folders}',
    repository:
      'the repository alone has {count} files, folders and links ({inGit} of them in .git), {max} are allowed',
    atLeast:
      'the {packages} packages {of} become at least {least} files, some {likely} by what was measured; {max} are allowed',
  },
  options: {
    schema: { properties: { max: { type: 'integer', minimum: 0, description: 'Most files, folders and links.' } } },
    defaults: { max: 500_000 },
  },
  examples: {
    pass: [
      { about: 'a root file system is counted', files: { 'opt/': {}, 'opt/a': 'x' }, options: { max: 2 } },
      { about: 'a lock that is far below', pixiLock: lockOf('numpy', 'zlib'), options: { max: 5000 } },
      { about: 'hashes for all: nothing else is installed', pip: `six==1.17.0 ${hash}\n`, options: { max: 500 } },
      { about: 'a small repository', repository: { 'apt.txt': '' }, options: { max: 1 } },
    ],
    fail: [
      { about: 'a root file system', files: { 'opt/a': 'x', 'opt/b': { link: 'a' } }, options: { max: 1 } },
      { about: 'half of what numpy was measured to have', pixiLock: lockOf('numpy'), options: { max: 700 } },
      { about: 'a manifest, by what it names itself', pixi: workspace, options: { max: 700 } },
      {
        about: 'an environment file',
        conda: 'dependencies:\n  - numpy\n  - pip:\n      - scipy\n',
        options: { max: 2000 },
      },
      { about: 'a repository', repository: { 'requirements.txt': '', '.git/HEAD': '' }, options: { max: 2 } },
    ],
    unknown: [
      { about: 'an estimate that is near', pixiLock: lockOf('numpy'), options: { max: 1000 } },
      { about: 'a manifest does not say what its packages need', pixi: workspace },
      { about: 'requirements do not say what they need', pip: 'numpy\n', options: { max: 5000 } },
      { about: 'a lock of a form that is not read', pixiLock: 'version: 3\n' },
      {
        about: 'what could not be read was not counted',
        files: { a: 'x' },
        gaps: ['layer 2 of 2 is not in the image'],
      },
      {
        about: 'a folder that could not be listed',
        repository: { 'apt.txt': '' },
        gaps: ['the folder x cannot be listed'],
      },
    ],
  },
  *check({ subject, facts, options: { max }, fail, unknown }) {
    if (facts.census !== undefined && facts.census.entries > max) {
      const worst = largestFolders(facts.census.folders, 'entries');
      const folders = worst.map((folder) => `/${folder.path} (${folder.entries})`).join(', ') || '/';
      const related = worst.map((folder) => at.path(folder.path));
      yield fail('counted', { count: facts.census.entries, max, folders }, at.subject, { related });
    }
    if (subject.repository !== undefined) {
      const { entries, inGit, gaps } = subject.repository.count;
      if (entries > max) yield fail('repository', { count: entries, inGit, max });
      else if (gaps.length > 0) yield unknown(`not all of the repository was counted: ${gaps[0]}`);
    }
    const [locked] = facts.lockedFiles ?? [];
    const requested = subject.lock === undefined ? facts.requestedFiles : undefined;
    const estimate = locked ?? requested;
    if (estimate === undefined) {
      if (unreadPlaces(facts.environmentFaults).length > 0)
        yield unknown('the file has faults, and names no packages that could be counted');
      return;
    }
    const { least, likely, packages } = estimate;
    const of = estimate.of === '' ? 'of the lock' : `of ${estimate.of}`;
    if (least > max) yield fail('atLeast', { packages, of, least, likely, max });
    else if (requested !== undefined && !requested.isWhole)
      yield unknown(`what the ${packages} packages ${of} need is not locked: at least ${least} files`);
    else if (likely * margin > max)
      yield unknown(`the ${packages} packages ${of} become some ${likely} files by an estimate, at least ${least}`);
    // A package that is missing in the lock because of a fault was not counted either.
    else if (unreadPlaces(facts.environmentFaults).length > 0)
      yield unknown('the file has faults, so that its packages were not all counted');
  },
});
