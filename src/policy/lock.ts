import type { Severity } from '../rule.ts';
import { canonicalJson } from './canonical.ts';
import type { MergedBody } from './merge.ts';
import {
  coversRule,
  type Lock,
  type Options,
  type Origin,
  type PolicyBody,
  type RuleForm,
  type Waiver,
} from './policy.ts';

/** What a locked rule demands in one control. */
interface Demand {
  readonly control: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly options: Options;
}

/** A lock in force, with what the locking policy demanded when it had been read. */
export interface ActiveLock extends Lock {
  /** Files that may say otherwise: the locking policy and those that it extends. */
  readonly free: ReadonlySet<string>;
  readonly demands: readonly Demand[];
}

/** Something that a lock forbids, at the place where it was written. */
export interface Breach {
  readonly origin: Origin;
  readonly message: string;
}

const rank: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, warning: 2, error: 3 };

/** Puts a lock in force over what has been merged up to and with the policy that locks. */
export function closeLock(
  lock: Lock,
  free: ReadonlySet<string>,
  body: MergedBody,
  rules: ReadonlyMap<string, RuleForm>,
): ActiveLock {
  const demands = [...body.controls.values()].flatMap((control) =>
    [...control.rules.keys()]
      .filter((rule) => coversRule(lock.rule, rule))
      .map((rule) => demandOf(body, control.id, rule, rules) as Demand),
  );
  return { ...lock, free, demands };
}

/** What a file did to locked rules: a severity that fell, options that changed, a rule that went. */
export function findBreaches(
  locks: readonly ActiveLock[],
  file: string,
  written: PolicyBody,
  after: MergedBody,
  rules: ReadonlyMap<string, RuleForm>,
): Breach[] {
  return locks
    .filter((lock) => !lock.free.has(file))
    .flatMap((lock) =>
      lock.demands.flatMap((demand): Breach[] => {
        const origin = settingOrigin(written, demand);
        // A rule that this file does not mention was weakened by another, which has been told so.
        if (origin === undefined) return [];
        const now = demandOf(after, demand.control, demand.rule, rules);
        const locked = `${demand.rule}, which ${lock.by} locks (${lock.origin.file}:${lock.origin.line})`;
        if (now === undefined) return [{ origin, message: `this switches off ${locked}` }];
        if (rank[now.severity] < rank[demand.severity])
          return [
            { origin, message: `this lowers the severity of ${locked}, from ${demand.severity} to ${now.severity}` },
          ];
        if (canonicalJson(now.options) !== canonicalJson(demand.options))
          return [{ origin, message: `this changes the options of ${locked}` }];
        return [];
      }),
    );
}

/** Waivers, written in `file`, of what a policy that `file` is not part of has locked. */
export function findForbiddenWaivers(
  locks: readonly (Lock & { readonly free: ReadonlySet<string> })[],
  waivers: readonly Waiver[],
): Breach[] {
  return waivers.flatMap((waiver) =>
    locks
      .filter(
        (lock) =>
          !lock.free.has(waiver.origin.file) &&
          (coversRule(waiver.rule, lock.rule) || coversRule(lock.rule, waiver.rule)),
      )
      .slice(0, 1)
      .map((lock) => ({
        origin: waiver.origin,
        message: `this waives ${waiver.rule === lock.rule ? waiver.rule : `${lock.rule} (as ${waiver.rule})`}, which ${lock.by} locks (${lock.origin.file}:${lock.origin.line})`,
      })),
  );
}

function demandOf(
  body: MergedBody,
  control: string,
  rule: string,
  rules: ReadonlyMap<string, RuleForm>,
): Demand | undefined {
  const setting = body.controls.get(control)?.rules.get(rule);
  const form = rules.get(rule);
  if (setting === undefined || form === undefined) return undefined;
  const severity = setting.severity === undefined || setting.severity === 'off' ? form.severity : setting.severity;
  return { control, rule, severity, options: completeOptions(form, setting.options) };
}

/** A rule's options with its defaults for what a policy does not give. */
export function completeOptions(form: RuleForm, options: Options | undefined): Options {
  return { ...(form.options?.defaults as Options | undefined), ...options };
}

function settingOrigin(written: PolicyBody, { control, rule }: Demand): Origin | undefined {
  const own = written.controls.find(({ id }) => id === control)?.rules.get(rule);
  const off = written.controls.map(({ rules }) => rules.get(rule)).find((setting) => setting?.severity === 'off');
  return (own ?? off)?.origin;
}
