import { limits } from '../base/limits.ts';
import type { Want } from '../base/pattern.ts';
import { type Fact, isNeeded, type Known } from '../model/fact.ts';
import { type FacetName, type OpenedSubject, plainFacets } from '../model/subject.ts';
import type { AnyRule } from '../rule.ts';

/** The facets that an opened subject will have once its layers are read. */
export function facetsOf(opened: OpenedSubject): ReadonlySet<FacetName> {
  const facets = new Set<FacetName>();
  for (const facet of [...plainFacets, 'manifest', 'layers', 'rootfs'] as const)
    if (opened[facet] !== undefined) facets.add(facet);
  if (opened.layers?.some((layer) => layer.isFileSystem)) facets.add('rootfs');
  if (opened.layers?.some((layer) => layer.squashfs !== undefined)) facets.add('squashfs');
  return facets;
}

/** A rule with the options under which some policy asks for it. */
export interface Asked {
  readonly rule: AnyRule;
  readonly options: unknown;
}

/** The contents that the rules which apply will want to see, and the facts that they need under their options. */
export function wantsOf(asked: Iterable<Asked>, facets: ReadonlySet<FacetName>, known: Known): readonly Want[] {
  const wants: Want[] = [];
  const seen = new Set<string>();
  for (const { rule, options } of asked) {
    const applies = (rule.requires as readonly (FacetName | readonly FacetName[])[]).every((required) =>
      typeof required === 'string' ? facets.has(required) : required.some((facet) => facets.has(facet)),
    );
    if (!applies) continue;
    if (!seen.has(`rule ${rule.id}`)) wants.push(...(rule.wants ?? []));
    seen.add(`rule ${rule.id}`);
    for (const fact of Object.values((rule.needs ?? {}) as Readonly<Record<string, Fact>>)) {
      if (seen.has(fact.id) || !isNeeded(fact, options)) continue;
      seen.add(fact.id);
      wants.push(...(typeof fact.wants === 'function' ? fact.wants(known) : fact.wants));
    }
  }
  if (known.runtime === undefined && facets.has('runtime')) wants.push(...anyProgram);
  return wants;
}

/** Programs that an unknown config may start: heads of what lies in the usual folders, and all scripts of moderate size. */
const anyProgram: readonly Want[] = [
  ...['bin', 'sbin', 'usr/bin', 'usr/sbin', 'usr/local/bin', 'usr/local/sbin', 'opt/conda/bin'].map(
    (under): Want => ({ path: { under }, capture: { head: limits.programHead } }),
  ),
  { path: { magic: '#!' }, capture: { max: 64 * 1024 } },
];
