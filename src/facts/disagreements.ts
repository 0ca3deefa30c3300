import { baseName, parentOf } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import { partsOfRepository } from '../model/repository-parts.ts';
import { contradict, type StatedVersion, statedVersions } from './stated-versions.ts';

/** One package of which two files of a repository state different versions. */
export interface Disagreement {
  readonly name: string;
  readonly first: StatedVersion;
  /** In another file. */
  readonly second: StatedVersion;
}

/** Files without a word of their own in the name: those of one folder describe one environment. `requirements-docs.txt` is for something else. */
const ordinary =
  /^(?:dockerfile|containerfile|singularity|environment\.ya?ml|(?:requirements3?|constraints)\.(?:txt|in)|pipfile)$/i;

/** What conda-forge has under a name that is another project on the index of Python: libraries and programs, whose bindings are called otherwise. */
const otherProjects: ReadonlySet<string> = new Set(['brotli', 'graphviz', 'h3', 'igraph', 'redis', 'snappy', 'zstd']);

/**
 * Where files that describe one environment state versions that cannot both be: environment.yml, requirements.txt, a Dockerfile.
 * Each file is named once for a package, beside the first that states one.
 */
export const disagreements = defineFact<readonly Disagreement[], 'repository'>({
  id: 'disagreements',
  requires: ['repository'],
  wants: [],
  async derive({ repository }) {
    const found: Disagreement[] = [];
    const parts = partsOfRepository(repository).filter(({ subject }) => ordinary.test(baseName(subject.name)));
    for (const group of Map.groupBy(parts, ({ subject }) => parentOf(subject.name)).values()) {
      const first = new Map<string, StatedVersion[]>();
      const told = new Set<string>();
      for (const { subject } of group) {
        for (const stated of await statedVersions(subject)) {
          const others = first.get(stated.name) ?? [];
          const other = others.find((each) => isOther(each, stated));
          const key = `${stated.name} ${subject.name}`;
          if (other !== undefined && !told.has(key)) {
            told.add(key);
            found.push({ name: stated.name, first: other, second: stated });
          }
          // One of each file and ecosystem is enough to disagree with.
          if (!others.some((each) => each.where[0] === subject.name && each.ecosystem === stated.ecosystem))
            first.set(stated.name, [...others, stated]);
        }
      }
    }
    return found;
  },
});

function isOther(one: StatedVersion, other: StatedVersion): boolean {
  if (one.where[0] === other.where[0]) return false;
  if (one.ecosystem !== other.ecosystem && otherProjects.has(one.name)) return false;
  return contradict(one, other);
}
