import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../fixtures/build.ts';
import { archiveOf, type Files, hybridDockerSave, ociLayout, oldDockerSave } from '../../fixtures/forms.ts';
import { type Design, makeImage } from '../../fixtures/image.ts';
import { check } from '../../src/app.ts';
import type { Report } from '../../src/report/report.ts';
import { accounts, now, settings, temporaryFolder } from './images.ts';

const folder = temporaryFolder();
const options = { policies: [`${folder}/oci.yaml`], now, workingDirectory: folder };
const rules = [
  'diff-ids-match',
  'digests-match',
  'layers-readable',
  'layout-valid',
  'paths-safe',
  'platform-consistent',
  'media-types-known',
  'schema-valid',
];

const designed = (compressions: readonly ['gzip' | 'none', 'zstd' | 'none']): Design => ({
  layers: [
    {
      createdBy: 'COPY',
      compression: compressions[0],
      members: [
        { name: 'bin/run', content: 'run', mode: 0o755 },
        { name: 'etc/passwd', content: accounts },
      ],
    },
    { createdBy: 'RUN', compression: compressions[1], members: [{ name: 'etc/.wh.passwd' }] },
  ],
  settings,
});

/** Every input, and which of its bytes may change without harm: names of images, and tables that no current reader goes by. */
interface Input {
  readonly name: string;
  readonly files: Files;
  readonly bytes: Buffer;
}
let inputs: readonly Input[] = [];

beforeAll(async () => {
  writeFileSync(
    `${folder}/oci.yaml`,
    `id: oci\ntitle: OCI\ncontrols:\n  - id: all\n    statement: All.\n    rules:\n${rules.map((rule) => `      oci/${rule}: { severity: error }\n`).join('')}`,
  );
  const packed = await makeImage(designed(['gzip', 'zstd']));
  const plain = await makeImage(designed(['none', 'none']));
  const all: readonly (readonly [string, Files])[] = [
    ['oci-archive', ociLayout(packed, '1.0')],
    ['docker-save-old', oldDockerSave(plain, 'app:1.0')],
    ['docker-save-hybrid', hybridDockerSave(plain, 'app:1.0')],
  ];
  inputs = await Promise.all(
    all.map(async ([name, files]) => ({ name, files, bytes: Buffer.from(await archiveOf(files)) })),
  );
});

function input(name: string): Input {
  return inputs.find((each) => each.name === name) as Input;
}

interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The files of a plain ustar archive, read without our own reader. */
function membersOf(tar: Buffer): readonly Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    if (size > 0) members.push({ name, start: at + 512, end: at + 512 + size });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return members;
}

/** Whether a change of this byte of a file must not pass. */
function isProtected(name: string, text: string, at: number): boolean {
  if (/(?:^repositories|\/VERSION|\/json)$/.test(name)) return false;
  const free =
    name === 'index.json'
      ? /(?<="org\.opencontainers\.image\.ref\.name":")[^"]*/
      : name === 'manifest.json'
        ? /(?<="RepoTags":\[")[^"]*/
        : /(?!)/;
  const match = free.exec(text);
  return match === null || at < match.index || at >= match.index + match[0].length;
}

const show = (text: string, at: number): string =>
  JSON.stringify(`${text.slice(Math.max(0, at - 20), at)}[${text[at]}]${text.slice(at + 1, at + 10)}`);

/** What a report must never say, whatever was done to the input; else its verdict, `refused` where there is none. */
function judged(report: Report, what: string): string {
  expect(report.subjects.length, what).toBeGreaterThan(0);
  for (const subject of report.subjects) {
    expect(subject.error?.code, what).not.toBe('bug');
    for (const policy of subject.policies)
      expect(
        policy.results.filter(({ outcome }) => outcome === 'error'),
        what,
      ).toEqual([]);
  }
  return report.subjects.some(({ error }) => error !== null) ? 'refused' : report.verdict;
}

async function judge(bytes: Uint8Array, what: string): Promise<string> {
  writeFileSync(`${folder}/changed.tar`, bytes);
  return judged(await check([`${folder}/changed.tar`], options), what);
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] as number) ^ (1 << (at % 8));
  return changed;
}

const names = ['oci-archive', 'docker-save-old', 'docker-save-hybrid'];
/** Coprime to 8 and to 512, so that every bit and every place of a header has its turn. */
const strides: Readonly<Record<string, number>> = { 'oci-archive': 7, 'docker-save-old': 13, 'docker-save-hybrid': 13 };

describe.each(names)('%s', (name) => {
  it('passes as it is', async () => {
    expect(await judge(input(name).bytes, name)).toBe('pass');
  });

  it('never passes with a changed byte of what it holds, and never breaks the program', async () => {
    const { bytes } = input(name);
    const members = membersOf(bytes);
    const seen = new Set<string>();
    const passed: string[] = [];
    const texts = new Map(members.map((member) => [member.name, bytes.toString('latin1', member.start, member.end)]));
    for (let at = 0; at < bytes.length; at += 1) {
      const member = members.find(({ start, end }) => at >= start && at < end);
      // Every byte of the tables, a stride of the rest.
      if (
        at % (strides[name] as number) !== 0 &&
        !['index.json', 'manifest.json', 'oci-layout'].includes(member?.name ?? '')
      )
        continue;
      const verdict = await judge(flipped(bytes, at), `byte ${at}`);
      if (member === undefined) continue;
      seen.add(member.name);
      const text = texts.get(member.name) as string;
      if (verdict === 'pass' && isProtected(member.name, text, at - member.start))
        passed.push(`${member.name} ${show(text, at - member.start)}`);
    }
    expect([...seen].sort()).toEqual(
      members
        .map((member) => member.name)
        .filter((each) => !each.endsWith('/VERSION') || seen.has(each))
        .sort(),
    );
    expect(passed).toEqual([]);
  });

  it('never passes cut off before the end of its last file', async () => {
    const { bytes } = input(name);
    const last = Math.max(...membersOf(bytes).map(({ end }) => end));
    const passed: number[] = [];
    for (let length = 0; length < bytes.length; length += 67) {
      const verdict = await judge(bytes.subarray(0, length), `first ${length} bytes`);
      if (verdict === 'pass' && length < last) passed.push(length);
    }
    expect(passed).toEqual([]);
  });
});

describe('a layout in a folder', () => {
  it('never passes with a changed byte of index.json but in names', async () => {
    const { files } = input('oci-archive');
    writeFiles(files, `${folder}/layout`);
    const path = `${folder}/layout/index.json`;
    const good = readFileSync(path);
    expect(judged(await check([`${folder}/layout`], options), 'as it is')).toBe('pass');
    const passed: string[] = [];
    for (let at = 0; at < good.length; at += 1) {
      writeFileSync(path, flipped(good, at));
      const verdict = judged(await check([`${folder}/layout`], options), `byte ${at}`);
      if (verdict === 'pass' && isProtected('index.json', good.toString('latin1'), at))
        passed.push(show(good.toString('latin1'), at));
    }
    expect(passed).toEqual([]);
  });
});
