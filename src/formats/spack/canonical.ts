import type { SpackSpec, SpecNode, SpecVariant, SpecVersion } from './spec.ts';
import { admits, isWithin } from './version.ts';

/** Nodes of several specs that hold together, as one: constraints of the same package are put together. */
interface Merged {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly versions: readonly (readonly SpecVersion[])[];
  /** Values by name; those of an architecture are its parts. */
  readonly variants: ReadonlyMap<string, string>;
  readonly hash: string | undefined;
  readonly dependencies: ReadonlyMap<string, Merged>;
}

/**
 * Specs that hold together in one form, whatever their order and notation: equal texts ask for the same. Spack puts the machine's own
 * values for words such as `os=default_os`, which stay as they are here.
 */
export function canonicalText(specs: readonly SpackSpec[]): string {
  return textOf(merge(specs.map((spec) => ({ spec, index: 0 }))));
}

/** Whether all that specs ask for together is within what another one asks for; undefined where that cannot be told. */
export function satisfies(specs: readonly SpackSpec[], rule: SpackSpec): boolean | undefined {
  const whole = merge(specs.map((spec) => ({ spec, index: 0 })));
  return isPart(whole, merge([{ spec: rule, index: 0 }]));
}

interface Place {
  readonly spec: SpackSpec;
  readonly index: number;
}

function merge(places: readonly Place[]): Merged {
  const nodes = places.flatMap(({ spec, index }) => spec.nodes[index] ?? []);
  const below = new Map<string, Place[]>();
  for (const { spec, index } of places) {
    for (const child of childrenOf(spec).get(index) ?? []) {
      const { edge, name, namespace } = spec.nodes[child] as SpecNode;
      if (edge === undefined) continue;
      const key = `${edge.sigil === '^' ? '^' : '%'}${edge.virtuals.toSorted().join(',')}=${namespace ?? ''}.${name ?? ''}`;
      const list = below.get(key) ?? [];
      list.push({ spec, index: child });
      below.set(key, list);
    }
  }
  return {
    name: nodes.find(({ name }) => name !== undefined)?.name,
    namespace: nodes.find(({ namespace }) => namespace !== undefined)?.namespace,
    versions: nodes.flatMap(({ versions }) => (versions === undefined ? [] : [versions.any])),
    variants: new Map(nodes.flatMap(variantsOf)),
    hash: nodes.find(({ hash }) => hash !== undefined)?.hash?.text,
    dependencies: new Map([...below].map(([key, children]) => [key, merge(children)])),
  };
}

/** Which nodes belong to which: looked for once a spec, as a matrix puts the same one into thousands of combinations. */
const children = new WeakMap<SpackSpec, ReadonlyMap<number, readonly number[]>>();

function childrenOf(spec: SpackSpec): ReadonlyMap<number, readonly number[]> {
  const known = children.get(spec);
  if (known !== undefined) return known;
  const found = new Map<number, number[]>();
  for (const [index, { edge }] of spec.nodes.entries()) {
    if (edge === undefined || edge.parent === index) continue;
    const list = found.get(edge.parent) ?? [];
    list.push(index);
    found.set(edge.parent, list);
  }
  children.set(spec, found);
  return found;
}

function variantsOf({ variants }: SpecNode): readonly (readonly [string, string])[] {
  return variants.flatMap((variant): readonly (readonly [string, string])[] => {
    const value = valuesIn(variant);
    if (variant.name !== 'arch' && variant.name !== 'architecture') return [[variant.name, value]];
    const [platform = '', os = '', ...target] = value.split('-');
    const parts: readonly (readonly [string, string])[] = [
      ['platform', platform],
      ['os', os],
      ['target', target.join('-')],
    ];
    return parts.filter(([, part]) => part !== '' && part !== 'None');
  });
}

function valuesIn({ value }: SpecVariant): string {
  if (typeof value === 'boolean') return String(value);
  return /^(?:true|false)$/i.test(value) ? value.toLowerCase() : value.split(',').toSorted().join(',');
}

function textOf({ name, namespace, versions, variants, hash, dependencies }: Merged): string {
  const versionTexts = [...new Set(versions.map((any) => any.map(versionText).toSorted().join(',')))].filter(
    (text) => text !== ':',
  );
  const parts = [
    namespace === undefined ? (name ?? '') : `${namespace}.${name}`,
    ...versionTexts.toSorted().map((text) => `@${text}`),
    ...[...variants].map(([key, value]) => `${key}=${value}`).toSorted(),
    ...(hash === undefined ? [] : [`/${hash}`]),
    ...[...dependencies].map(([key, node]) => `${key.slice(0, key.indexOf('=') + 1)}(${textOf(node)})`).toSorted(),
  ];
  return parts.join(' ');
}

function versionText(version: SpecVersion): string {
  if (version.kind === 'version') return `${version.exact ? '=' : ''}${version.version}`;
  if (version.kind === 'git') return `git.${version.ref}${version.as === undefined ? '' : `=${version.as}`}`;
  return `${version.low ?? ''}:${version.high ?? ''}`;
}

function isPart(whole: Merged, rule: Merged): boolean | undefined {
  if (rule.name !== undefined && rule.name !== whole.name) return false;
  if (rule.namespace !== undefined && rule.namespace !== whole.namespace) return false;
  if (rule.hash !== undefined && !whole.hash?.startsWith(rule.hash)) return false;
  for (const [name, value] of rule.variants) {
    const values = whole.variants.get(name)?.split(',');
    if (values === undefined || !value.split(',').every((part) => values.includes(part))) return false;
  }
  const results = [
    ...rule.versions.map((any) => (whole.versions.length === 0 ? false : areWithin(whole.versions, any))),
    ...[...rule.dependencies].map(([key, node]) => {
      const found = whole.dependencies.get(key) ?? [...whole.dependencies].find(([other]) => sameEdge(other, key))?.[1];
      return found === undefined ? false : isPart(found, node);
    }),
  ];
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

/** A dependency that is asked for without saying as what it is used. */
function sameEdge(other: string, key: string): boolean {
  const [sigil, virtuals, name] = [key[0], key.slice(1, key.indexOf('=')), key.slice(key.indexOf('='))];
  return virtuals === '' && other[0] === sigil && other.endsWith(name);
}

/** One of the constraints that hold together is enough to be within. */
function areWithin(
  constraints: readonly (readonly SpecVersion[])[],
  rule: readonly SpecVersion[],
): boolean | undefined {
  const results = constraints.map((any) => {
    const each = any.map((version) => isOneWithin(version, rule));
    if (each.includes(false)) return false;
    return each.includes(undefined) ? undefined : true;
  });
  if (results.includes(true)) return true;
  return results.includes(undefined) ? undefined : false;
}

function isOneWithin(version: SpecVersion, rule: readonly SpecVersion[]): boolean | undefined {
  const results = rule.map((asked) => {
    if (version.kind === 'git')
      return admits(asked, `git.${version.ref}${version.as === undefined ? '' : `=${version.as}`}`);
    return isWithin(version, asked);
  });
  if (results.includes(true)) return true;
  return results.includes(undefined) ? undefined : false;
}
