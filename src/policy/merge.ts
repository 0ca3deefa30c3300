import { isOptionFile } from '../model/option-file.ts';
import type { HostFacts, RuntimeModel } from '../rule.ts';
import type { Citation, Options, Origin, PolicyBody, RuleSetting, WrittenControl } from './policy.ts';

/** A control with all that was said of it so far. */
export interface MergedControl {
  readonly id: string;
  readonly statement?: string;
  readonly cite?: readonly Citation[];
  readonly manual?: boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Some file named a rule here, even if another has switched it off since. */
  readonly hadRules: boolean;
  readonly origin: Origin;
}

/** Policies laid over each other so far; a value, so that partitions can branch off. */
export interface MergedBody {
  readonly title?: string;
  readonly runtime: RuntimeModel;
  readonly host: HostFacts;
  readonly controls: ReadonlyMap<string, MergedControl>;
}

export const emptyBody: MergedBody = { runtime: {}, host: {}, controls: new Map() };

/** Key by key: maps are merged, everything else (lists, null) is replaced by what comes later. */
export function mergeMaps<T extends object>(below: T, above: T): T {
  const merged = Object.entries(below).map(([key, value]): [string, unknown] => {
    if (!Object.hasOwn(above, key)) return [key, value];
    const over = (above as Options)[key];
    return [key, isMap(value) && isMap(over) ? mergeMaps(value, over) : over];
  });
  const added = Object.entries(above).filter(([key]) => !Object.hasOwn(below, key));
  // Not by assignment: a key may be called __proto__.
  return Object.fromEntries([...merged, ...added]) as T;
}

/** Lays a body over what there is: what it says wins. */
export function mergeBody(below: MergedBody, above: PolicyBody): MergedBody {
  const controls = new Map(below.controls);
  removeEverywhere(controls, above.controls);
  for (const control of above.controls) controls.set(control.id, mergeControl(controls.get(control.id), control));
  const title = above.title ?? below.title;
  return {
    ...(title === undefined ? {} : { title }),
    runtime: mergeMaps(below.runtime, above.runtime),
    host: mergeMaps(below.host, above.host),
    controls,
  };
}

/** `severity: off` for a rule that its control does not inherit takes the rule out of all inherited controls. */
function removeEverywhere(controls: Map<string, MergedControl>, above: readonly WrittenControl[]): void {
  const inherited = new Map(controls);
  for (const written of above) {
    for (const [rule, setting] of written.rules) {
      if (setting.severity !== 'off' || inherited.get(written.id)?.rules.has(rule)) continue;
      for (const control of controls.values()) {
        const rules = new Map(control.rules);
        if (rules.delete(rule)) controls.set(control.id, { ...control, rules });
      }
    }
  }
}

function mergeControl(below: MergedControl | undefined, above: WrittenControl): MergedControl {
  const rules = new Map(below?.rules);
  for (const [rule, setting] of above.rules) {
    if (setting.severity === 'off') rules.delete(rule);
    else rules.set(rule, mergeSetting(rules.get(rule), setting));
  }
  return {
    ...below,
    ...above,
    rules,
    hadRules: (below?.hadRules ?? false) || above.rules.size > 0,
    origin: below?.origin ?? above.origin,
  };
}

function mergeSetting(below: RuleSetting | undefined, above: RuleSetting): RuleSetting {
  const options =
    below?.options && above.options ? mergeMaps(below.options, above.options) : (above.options ?? below?.options);
  return { ...below, ...above, ...(options === undefined ? {} : { options }) };
}

function isMap(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isOptionFile(value);
}
