import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { check, rules } from '../../src/app.ts';
import { limits } from '../../src/base/limits.ts';
import type { SubjectReport, Where } from '../../src/report/report.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-hostile-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Every rule over texts. */
const families = ['pins', 'environment', 'recipe', 'binder', 'packages'];
const asked = [...rules.keys()].filter((id) => families.includes(id.split('/')[0] as string));
const policy = `${folder}/all.yaml`;
writeFileSync(
  policy,
  `id: all\ntitle: All\ncontrols:\n  - id: all\n    statement: All.\n    rules:\n${asked.map((id) => `      ${id}: { severity: warning }\n`).join('')}`,
);

/** Milliseconds that one file may take: a machine that is busy with others takes some hundred for the slowest. */
const patience = 10_000;

async function judge(name: string, content: string | Uint8Array | number, kind: string): Promise<SubjectReport> {
  const path = `${folder}/${name}`;
  writeFileSync(path, typeof content === 'number' ? '' : content);
  // Sparse: no disk holds it.
  if (typeof content === 'number') truncateSync(path, content);
  const start = performance.now();
  const { subjects } = await check([`${kind}:${path}`], {
    policies: [policy],
    now: '2026-11-25T00:00:00Z',
    workingDirectory: folder,
  });
  expect(performance.now() - start).toBeLessThan(patience);
  const [report] = subjects;
  if (report === undefined) throw new Error('there is no report');
  return report;
}

/** A verdict or a plain refusal, no rule that broke, and places that are in the file. */
function expectSound({ error, policies }: SubjectReport, path: string): void {
  if (error !== null) {
    expect(['limit', 'unrecognised', 'unreadable']).toContain(error.code);
    expect(error.message.length).toBeGreaterThan(10);
    return;
  }
  const results = policies.flatMap((each) => each.results);
  expect(results.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  const text = new TextDecoder().decode(readFileSync(path));
  // YAML's reader ends lines at a feed only, as most editors count them; Python's tools at more.
  const readings = [text.split('\n'), text.split(/\r\n|[\n\r\f\v\u001c-\u001e\u0085\u2028\u2029]/)];
  const isInside = (line: number, column: number) =>
    column >= 1 && readings.some((lines) => column <= (lines[line - 1]?.length ?? -1) + 2);
  const places = results.flatMap(({ findings }) => findings.flatMap(({ where, related }) => [where, ...related]));
  expect(places.filter((where: Where) => where.kind === 'text' && !isInside(where.line, where.column))).toEqual([]);
}

const kinds = [
  { kind: 'conda-environment', file: 'environment.yml', form: 'yaml' },
  { kind: 'conda-lock', file: 'conda-lock.yml', form: 'yaml' },
  { kind: 'conda-explicit', file: 'explicit.txt', form: 'lines' },
  { kind: 'pixi', file: 'pixi.toml', form: 'toml' },
  { kind: 'pixi', file: 'pixi.lock', form: 'yaml' },
  { kind: 'pip-requirements', file: 'requirements.txt', form: 'lines' },
  { kind: 'pip-requirements', file: 'pylock.toml', form: 'toml' },
  { kind: 'pip-requirements', file: 'Pipfile', form: 'toml' },
  { kind: 'pip-requirements', file: 'Pipfile.lock', form: 'json' },
  { kind: 'spack', file: 'spack.yaml', form: 'yaml' },
  { kind: 'spack', file: 'spack.lock', form: 'json' },
  { kind: 'dockerfile', file: 'Dockerfile', form: 'lines' },
  { kind: 'definition', file: 'image.def', form: 'lines' },
] as const;

/** Sound beginnings, so that what follows is reached. */
const sound: Readonly<Record<(typeof kinds)[number]['file'], string>> = {
  'environment.yml': 'channels:\n  - conda-forge\ndependencies:\n  - numpy=1.26\n',
  'conda-lock.yml':
    'version: 1\nmetadata:\n  channels: []\n  platforms: []\npackage:\n- name: zlib\n  version: "1"\n  manager: conda\n  platform: linux-64\n',
  'explicit.txt': '@EXPLICIT\nhttps://c.example/linux-64/zlib-1-0.conda\n',
  'pixi.toml': '[workspace]\nchannels = ["conda-forge"]\nplatforms = ["linux-64"]\n[dependencies]\nnumpy = "*"\n',
  'pixi.lock': 'version: 6\nenvironments: {}\npackages: []\n',
  'requirements.txt': 'numpy==1.26\nscipy>=1\n',
  'pylock.toml': 'lock-version = "1.0"\ncreated-by = "a"\n[[packages]]\nname = "numpy"\nversion = "1"\n',
  Pipfile: '[packages]\nnumpy = "*"\n',
  'Pipfile.lock': '{"_meta": {"pipfile-spec": 6}, "default": {"numpy": {"version": "==1.26"}}}',
  'spack.yaml': 'spack:\n  specs: [zlib]\n',
  'spack.lock': '{"_meta": {"file-type": "spack-lockfile", "lockfile-version": 6}, "roots": [], "concrete_specs": {}}',
  Dockerfile: 'FROM debian:13.1\nRUN pip install numpy\n',
  'image.def': 'Bootstrap: docker\nFrom: debian:13.1\n%post\n    pip install numpy\n',
};

/** Every line names the one before it twice, and more. */
const aliases = Array.from({ length: 30 }, (_, at) =>
  at === 0 ? 'a0: &a0 [x, x]\n' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]\n`,
).join('');
const nested = (open: string, close: string) => `${open.repeat(20_000)}${close.repeat(20_000)}`;

const forms: Readonly<Record<(typeof kinds)[number]['form'], Readonly<Record<string, (text: string) => string>>>> = {
  yaml: {
    'aliases that multiply': (text) => `${aliases}${text}`,
    'aliases where a list is asked for': (text) => `${aliases}${text}dependencies: *a29\n`,
    'deep flow': (text) => `${text}x: ${nested('[', ']')}\n`,
    'deep blocks': (text) => `${text}${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')}`,
    'keys twice': (text) => `${text}${text}`,
    'many merges': (text) => `b: &b {a: 1}\n${'<<: *b\n'.repeat(5000)}${text}`,
  },
  toml: {
    'deep arrays': (text) => `x = ${nested('[', ']')}\n${text}`,
    'deep tables': (text) => `${text}\n[${Array.from({ length: 5000 }, () => 'a').join('.')}]\n`,
    'keys twice': (text) => `${text}${text}`,
  },
  json: {
    'deep arrays': () => nested('[', ']'),
    'deep objects': () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    'keys twice': (text) => text.replace('{', '{"_meta": 1, '),
  },
  lines: {
    'deep brackets': (text) => `${text}a ${nested('(', ')')}\nb[${nested('[', ']')}]\n`,
    'deep substitutions': (text) => `${text}RUN ${nested('$(', ')')}\n    ${nested(`\${a:-`, '}')}\n`,
    'a line without end': (text) => `${text}${'a\\\n'.repeat(50_000)}`,
    'the same again': (text) => `${text}${text}`,
  },
};

/** For all of them. */
const common: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  empty: () => '',
  'white space only': () => ' \n\t\n\n',
  tabs: (text) => text.replace(/^ +/gm, '\t').replace(/ /g, '\t'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'two byte order marks': (text) => `\ufeff\ufeff${text}`,
  'carriage returns and feeds': (text) => text.replace(/\n/g, '\r\n'),
  'carriage returns alone': (text) => text.replace(/\n/g, '\r'),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'bytes that are not UTF-8': (text) =>
    Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 10])]),
  'zero bytes': (text) => text.replace(/e/g, 'e\0'),
  'control characters and other directions': (text) => text.replace(/n/g, '\u001b[31mn\u202e'),
  'half of it': (text) => text.slice(0, Math.floor(text.length / 2)),
  'one line of a megabyte': (text) => `${text}${'a'.repeat(1 << 20)}`,
  'names of objects': (text) => text.replace(/numpy|zlib/g, '__proto__'),
};

describe.each(kinds)('$file', ({ kind, file, form }) => {
  const text = sound[file];
  test('as it should be', async () => {
    const report = await judge(file, text, kind);
    expect(report.error).toBeNull();
    expectSound(report, `${folder}/${file}`);
    expect(report.policies[0]?.results.some(({ outcome }) => outcome !== 'not-applicable')).toBe(true);
  });

  test.each(Object.entries({ ...common, ...forms[form] }))('%s', async (_about, spoil) => {
    expectSound(await judge(file, spoil(text), kind), `${folder}/${file}`);
  });

  test('a file over the cap', async () => {
    const { error } = await judge(file, limits.lockFile + 1, kind);
    expect(error).toMatchObject({ code: 'limit' });
    expect(error?.message).toMatch(/more than (?:the )?\d+/);
  });
});

test('50 MB of text of a kind that is small', async () => {
  for (const { kind, file } of kinds.filter(
    ({ kind: each }) => each === 'dockerfile' || each === 'conda-environment',
  )) {
    const { error } = await judge(file, `${sound[file]}${'# a comment\n'.repeat(4_200_000)}`, kind);
    expect(error?.code).toBe('limit');
  }
});

test('a folder is no text', async () => {
  for (const { kind } of kinds.filter(({ kind: each }) => each !== 'pixi')) {
    const { subjects } = await check([`${kind}:${folder}`], {
      policies: [policy],
      now: '2026-11-25T00:00:00Z',
      workingDirectory: folder,
    });
    expect(subjects.map(({ error }) => error?.code)).toEqual(['unrecognised']);
  }
});
