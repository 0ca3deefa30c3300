import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { check, rules } from '../../src/app.ts';
import type { SubjectReport } from '../../src/report/report.ts';
import { corpus } from './open.ts';

/** Folders of the corpus with texts. */
const folders = [
  'conda',
  'requirements',
  'spack',
  'dockerfiles',
  'apptainer-defs',
  'repo2docker',
  'repositories',
] as const;
/** Rules over texts; one that lands later changes the table. */
const families = ['pins', 'environment', 'recipe', 'binder', 'packages'];

/** What came of the files of one folder. */
export interface FolderCount {
  /** How many were recognised, by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Errors of subjects by code. */
  readonly errors: Readonly<Record<string, number>>;
  /** By rule: in how many files it failed or was left undecided, and how much it found. */
  readonly rules: Readonly<
    Record<string, { readonly fail: number; readonly inconclusive: number; readonly findings: number }>
  >;
}
export interface TextsCount {
  readonly folders: Readonly<Record<string, FolderCount>>;
  /** Files that are of no kind: notes, inputs of other tools, modules of Spack. */
  readonly unrecognised: readonly string[];
  /** What must never be: rules that broke, and bugs. */
  readonly broken: readonly string[];
}

/** Judges each file of the corpus that is a text under all rules over texts, and counts what comes of it. */
export async function countTexts(): Promise<TextsCount> {
  const place = mkdtempSync(`${tmpdir()}/pratique-texts-`);
  const policy = `${place}/all.yaml`;
  const asked = [...rules.keys()].filter((id) => families.includes(id.split('/')[0] as string)).sort();
  const settings = asked.map((id) => `      ${id}: { severity: warning }\n`).join('');
  const control = `  - id: all\n    statement: All rules over texts.\n    rules:\n${settings}`;
  writeFileSync(policy, `id: all\ntitle: All\ncontrols:\n${control}`);
  const unrecognised: string[] = [];
  const broken: string[] = [];
  const counts: Record<string, FolderCount> = {};
  for (const folder of folders) {
    const reports: SubjectReport[] = [];
    for (const file of inputsOf(folder)) {
      const { subjects } = await check([file], {
        policies: [policy],
        now: '2026-11-25T00:00:00Z',
        workingDirectory: place,
      });
      const name = file.slice(file.indexOf(corpus) + corpus.length + 1);
      for (const subject of subjects) {
        if (subject.error?.code === 'unrecognised') unrecognised.push(name);
        else reports.push(subject);
        if (subject.error?.code === 'bug') broken.push(`${name}: ${subject.error.message}`);
        for (const { rule, outcome, reason } of subject.policies[0]?.results ?? [])
          if (outcome === 'error') broken.push(`${name}: ${rule}: ${reason}`);
      }
    }
    counts[folder] = countFolder(reports);
  }
  rmSync(place, { recursive: true });
  return { folders: counts, unrecognised, broken };
}

/** All files of a folder; `repositories` are the folders of repo2docker's tests, each as one. */
function inputsOf(folder: (typeof folders)[number]): readonly string[] {
  if (folder !== 'repositories')
    return globSync(`${corpus}/${folder}/**`)
      .filter((path) => statSync(path).isFile())
      .sort();
  return globSync([`${corpus}/repo2docker/*/*`, `${corpus}/repo2docker/real/*/*`])
    .filter((path) => statSync(path).isDirectory() && !/\/real\/[^/]*$/.test(path))
    .sort()
    .map((path) => `repository:${path}`);
}

function countFolder(reports: readonly SubjectReport[]): FolderCount {
  const kinds: Record<string, number> = {};
  const errors: Record<string, number> = {};
  const byRule: Record<string, { fail: number; inconclusive: number; findings: number }> = {};
  for (const { kind, error, policies } of reports) {
    if (kind !== null) kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (error !== null) errors[error.code] = (errors[error.code] ?? 0) + 1;
    for (const { rule, outcome, findings, omitted } of policies[0]?.results ?? []) {
      if (outcome !== 'fail' && outcome !== 'inconclusive') continue;
      byRule[rule] ??= { fail: 0, inconclusive: 0, findings: 0 };
      const count = byRule[rule];
      count[outcome] += 1;
      count.findings += findings.length + omitted;
    }
  }
  const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { kinds: sorted(kinds), errors: sorted(errors), rules: sorted(byRule) };
}

export const table = new URL('texts.table.json', import.meta.url);
export const command = 'node test/corpus/texts.ts --write';

// Only where somebody asks for it: a test never writes what it compares with.
if (process.argv[1] === import.meta.filename && process.argv[2] === '--write')
  writeFileSync(table, `${JSON.stringify(await countTexts(), null, 2)}\n`);
