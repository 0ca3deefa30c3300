import { nearest } from '../../base/text.ts';
import { headerOf, type Stage } from './definition.ts';
import { type Agent, agentOf, agentsOf, type Dialect } from './keywords.ts';
import type { ProblemList } from './report.ts';
import { sectionOf } from './stage.ts';

/** What stops the build of a file that can be read, and what is passed over in silence (internal/pkg/build of both builders). */
export function checkStages(stages: readonly Stage[], dialect: Dialect, problems: ProblemList): void {
  const first = new Map<string, number>();
  for (const [index, { name }] of stages.entries()) {
    const text = name?.value;
    if (text === undefined || name === undefined) continue;
    if (first.has(text))
      problems.add(
        'ignored',
        'stage-repeated',
        `an earlier stage is called ${text}: %files cannot name this one`,
        name.span,
      );
    else first.set(text, index);
  }
  for (const [index, stage] of stages.entries()) {
    checkHeader(stage, dialect, problems);
    checkFiles(stage, index, first, problems);
    checkShells(stage, problems);
  }
}

function checkHeader(stage: Stage, dialect: Dialect, problems: ProblemList): void {
  const seen = new Set<string>();
  for (const { key, span } of stage.header.toReversed()) {
    if (seen.has(key)) problems.add('ignored', 'header-repeated', `a later line gives ${key} another value`, span);
    seen.add(key);
  }
  const bootstrap = headerOf(stage, 'bootstrap');
  const value = bootstrap?.value.value;
  if (bootstrap === undefined || value === '') {
    const span = bootstrap?.span ?? stage.header[0]?.span ?? stage.span;
    const detail = stage.header.length === 0 ? 'the stage has no header' : 'the header holds no Bootstrap';
    problems.add('unbuildable', 'no-bootstrap', detail, span, 'Start the header with a line Bootstrap: AGENT.');
    return;
  }
  if (value === undefined) return;
  const agent = agentOf(value, dialect);
  if (agent === undefined) {
    const names = agentsOf(dialect).map(({ name }) => name);
    const known = nearest(value.toLowerCase(), names);
    const hint = known === undefined ? `Use one of ${names.join(', ')}.` : `Did you mean ${known}?`;
    problems.add('unbuildable', 'agent-unknown', `there is no bootstrap agent ${value}`, bootstrap.value.span, hint);
    return;
  }
  for (const key of missingKeys(stage, agent))
    problems.add('unbuildable', 'header-missing', `Bootstrap: ${value} needs ${key}`, bootstrap.span);
}

function missingKeys(stage: Stage, { name, needs }: Agent): readonly string[] {
  const missing = needs.filter((key) => {
    const field = headerOf(stage, key);
    return field === undefined || (key === 'from' && field.value.value === '');
  });
  // yum and zypper put the version into addresses that ask for it.
  const asks = ['mirrorurl', 'updateurl'].some((key) =>
    /%\{osversion\}/i.test(headerOf(stage, key)?.value.written ?? ''),
  );
  const isInstalled = name === 'yum' || name === 'dnf' || name === 'zypper';
  return isInstalled && asks && headerOf(stage, 'osversion') === undefined ? [...missing, 'osversion'] : missing;
}

function checkFiles(stage: Stage, index: number, names: ReadonlyMap<string, number>, problems: ProblemList): void {
  for (const { from, args } of stage.files) {
    if (from.kind === 'nowhere')
      problems.add(
        'ignored',
        'files-nowhere',
        'what follows %files is not understood: nothing is copied',
        args.span,
        'Write %files, or %files from STAGE.',
      );
    if (from.kind !== 'stage' || args.value === undefined) continue;
    const origin = names.get(from.name);
    if (origin === undefined)
      problems.add(
        'unbuildable',
        'stage-unknown',
        `there is no stage ${from.name}`,
        args.span,
        hintFor(from.name, names),
      );
    else if (origin > index)
      problems.add('unbuildable', 'stage-later', `the stage ${from.name} is built after this one`, args.span);
  }
}

function hintFor(name: string, names: ReadonlyMap<string, number>): string | undefined {
  const known = nearest(name, names.keys());
  return known === undefined ? undefined : `Did you mean ${known}?`;
}

/** internal/pkg/build/util.go, getSectionScriptArgs: `-c` is followed by a shell. */
function checkShells(stage: Stage, problems: ProblemList): void {
  for (const keyword of ['pre', 'setup', 'post']) {
    const args = sectionOf(stage, keyword)?.args;
    const words = (args?.value ?? '').split('#', 1)[0]?.split(/\s/).filter(Boolean) ?? [];
    if (args !== undefined && words.includes('-c') && words.indexOf('-c') === words.length - 1)
      problems.add('unbuildable', 'shell-missing', `-c of %${keyword} is not followed by a shell`, args.span);
  }
}
