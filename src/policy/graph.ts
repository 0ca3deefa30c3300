import { limits } from '../base/limits.ts';
import { loadPolicy } from './load.ts';
import type { ReadOptionFile } from './option-files.ts';
import type { Origin, PolicyDocument, RuleForm } from './policy.ts';
import { excerptAt, InvalidPolicy, type Problem, suggest } from './problem.ts';
import { quote } from './yaml-text.ts';

/** A policy file as its reader found it. */
export interface PolicyText {
  readonly text: string;
  /** Names the file in messages and tells it from others: the same for every way of reaching it. */
  readonly path: string;
}

/** What policies are resolved with; given by the application, so that nothing here reads a disk or a registry. */
export interface PolicyContext {
  readonly rules: ReadonlyMap<string, RuleForm>;
  /** Ids of the built-in policies. */
  readonly builtIn: readonly string[];
  /**
   * Reads a policy. `ref` is a file where it ends in .yaml or .yml, relative to the policy file `from` (undefined: to the
   * working directory), else an id. Undefined where there is none.
   */
  readonly readPolicy: (ref: string, from: string | undefined) => PolicyText | undefined;
  /** Reads what options name. Left out: no file is there. */
  readonly readFile?: ReadOptionFile;
}

/** A policy and all that it extends, each file once, bases first: the order in which they are laid over each other. */
export interface PolicyGraph {
  readonly root: PolicyDocument;
  readonly order: readonly PolicyDocument[];
  /** A file and all that it extends. */
  readonly family: ReadonlyMap<string, ReadonlySet<string>>;
  /** A problem at a place in one of the files. */
  problem(origin: Origin, message: string, hint?: string): Problem;
}

/** Whether a reference names a file rather than an id. */
export function isFileReference(ref: string): boolean {
  return /\.ya?ml$/i.test(ref);
}

/**
 * Reads a policy and, from left to right, what it extends.
 * @throws InvalidPolicy for whatever is wrong in any of the files, an unknown policy, a cycle, too deep or too long a chain.
 */
export function readGraph(start: PolicyText, context: PolicyContext): PolicyGraph {
  const texts = new Map<string, string>();
  const documents = new Map<string, PolicyDocument>();
  const family = new Map<string, Set<string>>();
  const order: PolicyDocument[] = [];
  let total = 0;
  const problem = (origin: Origin, message: string, hint?: string): Problem => ({
    ...origin,
    message,
    hint,
    excerpt: excerptAt(texts.get(origin.file) ?? '', origin.line, origin.column, 1),
  });

  const visit = ({ text, path }: PolicyText, trail: readonly string[], from: Origin | undefined): PolicyDocument => {
    const known = documents.get(path);
    if (known !== undefined) return known;
    const start: Origin = { file: path, line: 1, column: 1 };
    texts.set(path, text);
    total += text.length;
    if (total > limits.policyFile)
      throw new InvalidPolicy([
        problem(
          from ?? start,
          `the policy and all that it extends are longer than the ${limits.policyFile} bytes that are read`,
        ),
      ]);
    if (trail.length >= limits.policyDepth)
      throw new InvalidPolicy([
        problem(from ?? start, `more than ${limits.policyDepth} policies extend each other here`),
      ]);
    const loaded = loadPolicy(text, path, context.rules, context.readFile);
    if ('problems' in loaded) throw new InvalidPolicy(loaded.problems);
    const { document } = loaded;
    const files = new Set([path]);
    for (const { ref, origin } of document.extends) {
      const found = context.readPolicy(ref, path);
      if (found === undefined) throw new InvalidPolicy([problem(origin, ...unknownPolicy(ref, context.builtIn))]);
      const inner = [...trail, path];
      if (inner.includes(found.path)) {
        const cycle = [...inner.slice(inner.indexOf(found.path)), found.path].join(' → ');
        throw new InvalidPolicy([problem(origin, `policies extend each other in a circle: ${cycle}`)]);
      }
      visit(found, inner, origin);
      for (const file of family.get(found.path) ?? []) files.add(file);
    }
    documents.set(path, document);
    family.set(path, files);
    order.push(document);
    return document;
  };
  const root = visit(start, [], undefined);
  return { root, order, family, problem };
}

/** What to say of a policy that is not there: message and hint. */
export function unknownPolicy(ref: string, builtIn: readonly string[]): [string, string] {
  if (isFileReference(ref))
    return [`there is no file ${quote(ref)}`, 'A file is named relative to the policy that extends it.'];
  return [
    `there is no policy ${quote(ref)}`,
    suggest(ref, builtIn) ?? `The built-in policies are ${builtIn.join(', ')}; a file ends in .yaml or .yml.`,
  ];
}
