/**
 * The composition root: the only importer of the registries. It puts sources, rules, policies and the engine together and
 * knows the working directory; nothing above it knows a format, nothing below it knows the process.
 */

import { rules } from '../rules/index.generated.ts';
import { type OpenOptions, openSubjects } from './app/open.ts';
import { availablePolicies, policyContext, resolveAll } from './app/policies.ts';
import { PratiqueError } from './base/errors.ts';
import type { Want } from './base/pattern.ts';
import { type Judge, judgeSubject } from './engine/judge.ts';
import { facetsOf, wantsOf } from './engine/plan.ts';
import type { OpenedSubject } from './model/subject.ts';
import type { ResolvedPolicy } from './policy/policy.ts';
import { resolvePolicy } from './policy/resolve.ts';
import { openWaiverBook } from './policy/waive.ts';
import { type Report, type RuleText, reportSchema, type Severity, type SubjectReport } from './report/report.ts';
import { runVerdict } from './report/verdict.ts';
import type { Source } from './sources/source.ts';
import { version } from './version.ts';

export { availablePolicies, policyContext, resolvePolicy, rules };

export interface CheckOptions extends OpenOptions {
  /** As for `-p`; none: those of pratique.yaml, else `baseline`. */
  readonly policies?: readonly string[];
  readonly failOn?: Severity;
  /** RFC 3339 date-time. */
  readonly now: string;
  /** The folder from which pratique.yaml is looked for. */
  readonly workingDirectory: string;
  /** Told of each subject's progress in bytes. */
  readonly progress?: (subject: string, bytes: number, total: number | undefined) => void;
}

/**
 * Judges subjects under policies.
 * @throws PratiqueError for wrong usage and for invalid policies; what is wrong with a subject stands in the report.
 */
export async function check(subjects: readonly string[], options: CheckOptions): Promise<Report> {
  const { policies, failOn } = resolveAll(options.policies ?? [], options.workingDirectory, subjects);
  const waivers = openWaiverBook(policies, options.now);
  const judge = { rules, policies, waivers, failOn: options.failOn ?? failOn ?? 'error', now: options.now };
  const reports: SubjectReport[] = [];
  for (const subject of subjects) reports.push(...(await checkOne(subject, judge, options)));
  return {
    schema: reportSchema,
    tool: { name: 'pratique', version },
    verdict: runVerdict(reports),
    now: options.now,
    failOn: judge.failOn,
    rules: ruleTexts(reports),
    subjects: reports,
    waivers: waivers.summary(),
  };
}

async function checkOne(text: string, judge: Omit<Judge, 'progress'>, options: CheckOptions): Promise<SubjectReport[]> {
  try {
    const opened = await openSubjects(text, options, (source) => streamWants(source, judge.policies));
    const reports: SubjectReport[] = [];
    for (const subject of opened) reports.push(await judgeOne(subject, judge, options));
    return reports;
  } catch (error) {
    return [unjudged(text, error)];
  }
}

/** What is kept of layers that come by before the config is known: all that some rule may want. */
function streamWants(source: Source, policies: readonly ResolvedPolicy[]): readonly Want[] {
  const asked = policies.flatMap((policy) =>
    policy.controls.flatMap((control) =>
      Object.entries(control.rules).flatMap(([id, { options }]) => {
        const rule = rules.get(id);
        return rule === undefined ? [] : [{ rule, options }];
      }),
    ),
  );
  return wantsOf(asked, new Set(source.provides), { runtime: undefined });
}

async function judgeOne(
  opened: OpenedSubject,
  judge: Omit<Judge, 'progress'>,
  options: CheckOptions,
): Promise<SubjectReport> {
  const total = facetsOf(opened).has('layers')
    ? opened.layers?.reduce((sum, layer) => sum + (layer.address?.kind === 'file' ? layer.address.length : 0), 0)
    : undefined;
  try {
    return await judgeSubject(opened, { ...judge, progress: (bytes) => options.progress?.(opened.name, bytes, total) });
  } catch (error) {
    return { ...unjudged(opened.name, error), kind: opened.kind };
  }
}

/** A subject that could not be judged. What is no {@link PratiqueError} is a bug of ours, and said to be one. */
function unjudged(name: string, error: unknown): SubjectReport {
  const known = error instanceof PratiqueError;
  const message = error instanceof Error ? error.message : String(error);
  return {
    name,
    kind: null,
    digest: null,
    platform: null,
    coverage: { files: 0, bytes: 0, read: 0, passes: 0, notes: [] },
    error: known
      ? { code: error.code, message, hint: error.hint }
      : {
          code: 'bug',
          message: `pratique broke: ${message}`,
          hint: 'This is a bug. Please report it with the command and, if you may, the input.',
        },
    facts: null,
    policies: [],
  };
}

function ruleTexts(reports: readonly SubjectReport[]): Record<string, RuleText> {
  const named = new Set(
    reports.flatMap((report) => report.policies.flatMap((policy) => policy.results.map((result) => result.rule))),
  );
  const texts: Record<string, RuleText> = {};
  for (const id of [...named].sort()) {
    const rule = rules.get(id);
    if (rule !== undefined)
      texts[id] = { title: rule.title, why: rule.why, fix: rule.fix, references: rule.references };
  }
  return texts;
}
