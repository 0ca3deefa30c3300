import type { Marker, MarkerOperand } from '../../../src/formats/pip/marker.ts';
import { parseRequirements } from '../../../src/formats/pip/requirements.ts';

/** What pip made of one line: see judge-requirements.py. What is empty, absent or false is left out. */
export interface JudgedLine {
  readonly line: number;
  readonly refused?: string;
  readonly no_constraint?: string;
  readonly include?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly [key: string]: unknown;
}

/** Our reading in the judge's words. */
export function ourLines(source: Uint8Array | string): JudgedLine[] {
  const { requirements, includes, options, problems, unresolved } = parseRequirements(source);
  const lines: JudgedLine[] = problems.map(({ code, detail, span }) => ({
    line: span.line,
    refused: `${code}: ${detail}`,
  }));
  const taken = requirements.map((requirement): JudgedLine => {
    const { line, name, extras, clauses, location, marker, hashes, settings, isEditable } = requirement;
    return {
      line,
      ...(name === undefined ? {} : { name }),
      extras: [...new Set(extras)].toSorted(),
      clauses: [...new Set(clauses.map(({ operator, version }) => `${operator} ${version}`))].toSorted(),
      vcs: location?.kind === 'vcs',
      subdirectory: location?.subdirectory,
      link_hash: location?.hash === undefined ? undefined : [location.hash.algorithm, location.hash.digest],
      editable: isEditable,
      marker: marker === undefined ? undefined : treeOf(marker),
      hashes: Object.fromEntries(
        Object.entries(Object.groupBy(hashes, ({ algorithm }) => algorithm)).map(([algorithm, all]) => [
          algorithm,
          (all ?? []).map(({ digest }) => digest.slice(0, 8)),
        ]),
      ),
      settings: settings.map(({ key, value }) => `${key}=${value}`).toSorted(),
      // The text alone does not say whether a folder is there.
      mayBeFolder: location?.kind === 'file' && !location.isArchive,
    };
  });
  lines.push(...taken);
  lines.push(...includes.map(({ line, file, isConstraints }) => ({ line, include: file, constraints: isConstraints })));
  const byLine = Map.groupBy(options, ({ line }) => line);
  for (const [line, all] of byLine) {
    const values: Record<string, string[]> = {};
    for (const { name, value } of all) values[name] = [...(values[name] ?? []), value ?? 'true'];
    lines.push({ line, options: values });
  }
  lines.push(...unresolved.map(({ line }) => ({ line, unresolved: true })));
  return lines.toSorted((a, b) => a.line - b.line);
}

type Tree = unknown;

function treeOf(marker: Marker): Tree {
  if (marker.kind !== 'comparison') return { [marker.kind]: marker.operands.map(treeOf) };
  return [operandOf(marker.left), marker.operator, operandOf(marker.right)];
}

function operandOf(operand: MarkerOperand): Tree {
  return operand.kind === 'variable' ? { variable: operand.name } : { text: operand.value };
}

const optionNames: Readonly<Record<string, string>> = {
  index_url: 'index-url',
  extra_index_urls: 'extra-index-url',
  no_index: 'no-index',
  find_links: 'find-links',
  prefer_binary: 'prefer-binary',
  require_hashes: 'require-hashes',
  no_require_hashes: 'no-require-hashes',
  pre: 'pre',
  trusted_hosts: 'trusted-host',
  features_enabled: 'use-feature',
};

/** How two readings of a line differ; nothing where they agree. */
export function differences(judged: JudgedLine, ours: JudgedLine | undefined): string[] {
  if (ours === undefined) return Object.keys(judged).length === 1 ? [] : ['we have nothing'];
  if (ours['unresolved'] === true) return [];
  if (judged.refused !== undefined || ours.refused !== undefined) {
    if (judged.refused !== undefined && ours.refused !== undefined) return [];
    if (ours['mayBeFolder'] === true) return [];
    return [`pip: ${judged.refused ?? 'takes it'}; we: ${ours.refused ?? 'take it'}`];
  }
  const found: string[] = [];
  const compare = (what: string, theirs: unknown, our: unknown): void => {
    if (JSON.stringify(theirs) !== JSON.stringify(our))
      found.push(`${what}: pip ${JSON.stringify(theirs)}, we ${JSON.stringify(our)}`);
  };
  if (judged.include !== undefined || ours.include !== undefined) {
    compare('include', judged.include, ours.include);
    compare('constraints', judged['constraints'] ?? false, ours['constraints'] ?? false);
    return found;
  }
  if (ours.options !== undefined || judged.options !== undefined) {
    for (const [key, name] of Object.entries(optionNames)) {
      const theirs = judged.options?.[key];
      const list = theirs === undefined ? undefined : Array.isArray(theirs) ? theirs : [String(theirs)];
      const our = (ours.options?.[name] as string[] | undefined) ?? undefined;
      compare(name, list, key === 'index_url' ? our?.slice(-1) : our);
    }
    return found;
  }
  compare('name', judged.name, ours.name);
  compare('extras', judged['extras'] ?? [], ours['extras']);
  compare(
    'clauses',
    ((judged['clauses'] as string[][] | undefined) ?? []).map((clause) => clause.join(' ')).toSorted(),
    ours['clauses'],
  );
  compare('vcs', judged['vcs'] !== undefined, ours['vcs']);
  compare('subdirectory', judged['subdirectory'], ours['subdirectory']);
  compare('link_hash', judged['link_hash'], ours['link_hash']);
  compare('editable', judged['editable'] ?? false, ours['editable']);
  compare('marker', judged['marker'], ours['marker']);
  compare('hashes', judged['hashes'] ?? {}, ours['hashes']);
  compare(
    'settings',
    Object.entries((judged['settings'] as Record<string, string | string[]> | undefined) ?? {})
      .flatMap(([key, value]) => [value].flat().map((each) => `${key}=${each}`))
      .toSorted(),
    ours['settings'],
  );
  if (judged['link'] !== undefined && ours['vcs'] === undefined) found.push('pip has a link, we have none');
  return found;
}
