import { globSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.generated.ts';
import { PratiqueError } from '../../src/base/errors.ts';
import { FactStore } from '../../src/engine/facts.ts';
import type { RawResult } from '../../src/engine/run.ts';
import { partsOf, runOverParts } from '../../src/engine/run-parts.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { AnyRule } from '../../src/rule.ts';
import { corpus, isHere, now, openAll, tellSkipped } from './open.ts';

tellSkipped('the rules of environments over some 450 real files and folders');

const policy = { id: 'test', host: { architectures: ['linux/amd64', 'linux/arm64'] } };
const options: Readonly<Record<string, object>> = {
  'environment/channels-allowed': { allow: ['conda-forge', 'bioconda'], deny: ['defaults'], implicit: 'denied' },
};
const judged = [...rules].filter(([id]) => id.startsWith('environment/') || id === 'pins/lock-fresh');

/** What is found, by rule. */
const table: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'environment/channels-allowed': { fail: 181, 'implicit error': 104, inconclusive: 2, pass: 167, 'used error': 185 },
  'environment/channels-not-mixed': {
    'channels warning': 17,
    fail: 18,
    inconclusive: 7,
    'locked warning': 1,
    pass: 325,
  },
  'environment/no-duplicates': {
    'both warning': 2,
    fail: 5,
    inconclusive: 46,
    // 13 of them are repositories whose files have nothing to disagree about.
    pass: 438,
    'repeated note': 3,
    'twice warning': 1,
  },
  'environment/no-prefix': {
    'external note': 445,
    fail: 84,
    inconclusive: 10,
    'machine warning': 108,
    'outside note': 33,
    pass: 382,
    'prefix warning': 16,
  },
  'environment/platforms': { fail: 197, inconclusive: 20, 'missing error': 241, pass: 201, 'unlocked error': 165 },
  'environment/valid': { fail: 46, pass: 430, 'refused error': 32, 'warned note': 37 },
  'pins/lock-fresh': {
    fail: 19,
    inconclusive: 52,
    'missing error': 5,
    'other error': 23,
    pass: 388,
    'version error': 1,
  },
};

interface Result extends RawResult {
  readonly file: string;
  readonly rule: string;
}
const results: Result[] = [];
const refused: string[] = [];

const under = (...patterns: readonly string[]): readonly string[] => globSync([...patterns], { cwd: corpus }).sort();

async function judgeAll(file: string): Promise<void> {
  try {
    for (const { subject } of await openAll(`${corpus}/${file}`))
      for (const [rule, definition] of judged) {
        const result = await judge(definition, rule, subject);
        if (result.outcome !== 'not-applicable') results.push({ file, rule, ...result });
      }
  } catch (error) {
    if (!(error instanceof PratiqueError)) throw error;
    refused.push(`${error.code} ${file}`);
  }
}

async function judge(definition: AnyRule, id: string, subject: Subject): Promise<RawResult> {
  const set = { ...(definition.options?.defaults as object | undefined), ...options[id] };
  const request = { rule: definition, control: null, severity: definition.severity, options: set };
  const whole = { subject, facts: new FactStore(subject, () => []), unread: {} };
  return runOverParts(request as never, whole, partsOf(subject), policy as never, now);
}

/** Outcomes, and findings by message and severity, of one rule. */
function tally(rule: string): Readonly<Record<string, number>> {
  const own = results.filter((result) => result.rule === rule);
  const words = own.flatMap(({ outcome, findings }) => [
    outcome,
    ...findings.map(({ messageId, severity }) => `${messageId} ${severity}`),
  ]);
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]).sort());
}

function findingsOf(rule: string, file: string): readonly string[] {
  const own = results.filter((result) => result.rule === rule && result.file.includes(file));
  return own.flatMap(({ findings }) =>
    findings.map(({ messageId, where }) => `${messageId} ${where.kind === 'text' ? where.line : '-'}`),
  );
}

describe.skipIf(!isHere)('environments', () => {
  beforeAll(async () => {
    const isFile = (path: string): boolean => statSync(`${corpus}/${path}`).isFile();
    for (const file of under('{conda,requirements,spack}/**/*').filter(isFile)) await judgeAll(file);
    for (const folder of under('conda/pixi/*').filter((path) => !isFile(path))) await judgeAll(folder);
  }, 120_000);

  it('end no rule with an error', () => {
    expect(results.filter(({ outcome }) => outcome === 'error').map(({ rule, file }) => `${rule} ${file}`)).toEqual([]);
    expect(new Set(refused.map((line) => line.split(' ')[0]))).toEqual(new Set(['unrecognised']));
  });

  // Read by eye where they are few; a change of these numbers is to be read too.
  it.each(Object.entries(table))('%s', (rule, counts) => expect(tally(rule)).toEqual(counts));

  // The notes of the corpus, and what the files' own comments say.
  it.each([
    ['environment/valid', 'odd-handmade/tabs.yml', ['refused 3', 'refused 5']],
    ['environment/valid', 'odd-handmade/dupkeys.yml', ['refused 2', 'refused 5']],
    ['environment/valid', 'odd-handmade/channels-null.yml', ['refused 2']],
    ['environment/valid', 'odd-handmade/bom.yml', []],
    ['environment/valid', 'odd-handmade/crlf.yml', []],
    ['environment/no-duplicates', 'test-pip-conda-name-confusion', ['both 11']],
    ['environment/no-duplicates', 'mamba__dev__environment-dev.yml', ['repeated 53']],
    ['environment/no-duplicates', 'requirements/odd-names.txt', ['twice 2', 'repeated 5']],
    ['environment/no-duplicates', 'x86_64/gnu/cuda/80/spack.yaml', ['repeated 37']],
    ['environment/channels-not-mixed', 'environment.py-3.5-linux-64.lock', ['locked 28']],
    ['environment/channels-not-mixed', 'ResearchObject+ro-crate__environment.yml', ['channels 5', 'channels 4']],
    ['environment/no-prefix', 'ro-crate__environment.yml.lock', ['prefix 83']],
    ['environment/no-prefix', 'odd-handmade/url-deps.yml', ['machine 4']],
  ])('%s of %s', (rule, file, expected) => expect(findingsOf(rule, file)).toEqual(expected));

  it('of pixi that pixi refuses are not fresh, each for its reason', () => {
    const locks = under('conda/pixi/tests__data__non-satisfiability__*/pixi.lock');
    const stale = locks.map((path) => path.replace('/pixi.lock', ''));
    const told = stale.filter((file) => findingsOf('pins/lock-fresh', file).length > 0);
    expect([told, stale.length]).toEqual([stale, 18]);
  });

  it('a Pipfile.lock that says itself that it is older than its Pipfile', async () => {
    await judgeAll('repo2docker/pipfile/pipfile-lock');
    expect(findingsOf('pins/lock-fresh', 'pipfile/pipfile-lock')).toEqual(['missing 7']);
  });
});
