import { census } from '../../src/facts/census.ts';
import { at, defineRule, type Entry, formatBytes, parseSize, pathMatcher, sizeSchema } from '../../src/rule.ts';

const listed = 20;

export default defineRule({
  id: 'size/largest-files',
  since: '0.1.0',
  severity: 'note',
  title: 'No single file is very large, and no data sets are inside',
  why: 'Data, models and archives inside an image are transferred with every change of it, copied to every node that starts it, and cannot be shared between images.',
  fix: 'Keep data on the project file system or in an object store and mount it; name what must stay by raising `max`.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://apptainer.org/docs/user/latest/bind_paths_and_mounts.html',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    large: '{path} has {size}, {max} is allowed',
    data: '{path} looks like data ({size})',
    more: '{count} further files are above {max} or look like data, {size} in all',
  },
  options: {
    schema: {
      properties: {
        max: { ...sizeSchema, description: 'Most bytes of one file.' },
        patterns: { type: 'array', items: { type: 'string' }, description: 'Path patterns of data sets.' },
      },
    },
    defaults: { max: '2 GB' as string | number, patterns: [] as readonly string[] },
  },
  examples: {
    pass: [
      { about: 'exactly as large as allowed', files: { 'opt/lib.so': { size: 1000 } }, options: { max: '1 kB' } },
      {
        about: 'a folder named like data, and an empty file',
        files: { 'data/set.h5/': {}, 'data/x.h5': '' },
        options: { patterns: ['**/*.h5'] },
      },
      {
        about: 'deleted again: size/wasted speaks of it',
        layers: [{ files: { big: { size: 2000 } } }, { files: { '.wh.big': '' } }],
        options: { max: '1 kB' },
      },
    ],
    fail: [
      { about: 'one byte above', files: { 'opt/model.bin': { size: 1001 } }, options: { max: '1 kB' } },
      {
        about: 'data by name',
        files: { 'srv/run7.fastq.gz': { size: 30 } },
        options: { patterns: ['/srv/**/*.{h5,fastq.gz}'] },
      },
      {
        about: 'a long list is cut',
        files: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`d/${index}.h5`, { size: 10 + index }])),
        options: { patterns: ['**/*.h5'] },
      },
    ],
  },
  *check({ subject, facts, options, fail, unknown }) {
    const max = parseSize(options.max);
    if (max === undefined) return yield unknown(`max is not a size: ${options.max}`);
    const found = new Map<string, Entry>();
    for (const entry of facts.census.largest) if (entry.size > max) found.set(entry.path, entry);
    const smallest = facts.census.largest.at(-1);
    if (options.patterns.length > 0) {
      const isData = pathMatcher(options.patterns);
      for (const entry of subject.rootfs.entries())
        if (entry.size > 0 && entry.type === 'file' && isData(entry.path)) found.set(entry.path, entry);
    }
    const sorted = [...found.values()].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
    for (const entry of sorted.slice(0, listed)) {
      const data = { path: entry.path, size: formatBytes(entry.size), bytes: entry.size };
      yield entry.size > max
        ? fail('large', { ...data, max: formatBytes(max) }, at.entry(entry))
        : fail('data', data, at.entry(entry));
    }
    const rest = sorted.slice(listed);
    if (rest.length === 0) return;
    const isCut = smallest !== undefined && smallest.size > max && facts.census.largest.length >= 200;
    const size = formatBytes(rest.reduce((sum, entry) => sum + entry.size, 0));
    yield fail('more', { count: isCut ? `at least ${rest.length}` : rest.length, max: formatBytes(max), size });
  },
});
