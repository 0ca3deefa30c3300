import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';

/** One line of a `REQUIRE` file: a package and the versions that it may have. */
export interface JuliaRequirement {
  readonly name: string;
  /** `osx`, `windows`, `!unix` … before the name. */
  readonly systems: readonly string[];
  /** Bounds in turn: from the first up to and without the second, and so on. */
  readonly versions: readonly string[];
  readonly span: Span;
}

export interface JuliaRequirements {
  readonly requirements: readonly JuliaRequirement[];
  readonly problems: readonly TextProblem[];
}

/** Reads `REQUIRE`, which Julia used before 0.7 (docs.julialang.org/en/v0.6/manual/packages, "Requirements Specification"). */
export function readJuliaRequire(text: string): JuliaRequirements {
  const requirements: JuliaRequirement[] = [];
  const problems: TextProblem[] = [];
  for (const [index, whole] of text.split('\n').slice(0, limits.configurationLines).entries()) {
    const hash = whole.indexOf('#');
    const content = (hash < 0 ? whole : whole.slice(0, hash)).trimEnd();
    const words = content.split(/\s+/).filter(Boolean);
    if (words.length === 0) continue;
    const line = index + 1;
    const span = { line, column: content.search(/\S/) + 1, endLine: line, endColumn: content.length + 1 };
    const systems = words.filter((word) => word.startsWith('@')).map((word) => word.slice(1));
    const [name = '', ...versions] = words.slice(systems.length);
    if (!/^[A-Za-z_]\w*$/.test(name)) problems.push({ code: 'name', detail: `"${name}" is no package`, span });
    else if (versions.some((version) => !/^\d+(?:\.\d+){0,2}[-+]?$/.test(version)))
      problems.push({ code: 'version', detail: `"${versions.join(' ')}" are no versions`, span });
    else requirements.push({ name, systems, versions, span });
  }
  return { requirements, problems };
}
