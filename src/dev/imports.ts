import { globSync, readFileSync } from 'node:fs';

/** One import of a source file. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** A file of this project from its root, or the name of a package or of a module of Node. */
  readonly target: string;
  readonly kind: 'static' | 'dynamic' | 'type';
  readonly isOurs: boolean;
}

/** Every source file of the program: what is published, what builds it, and the rules. Sorted. */
export function sourceFiles(): readonly string[] {
  return ['src/**/*.ts', 'rules/**/*.ts', 'bin/*.js'].flatMap((pattern) => globSync(pattern)).sort();
}

// An import or export statement begins a line and ends at its first string; biome's format guarantees both.
const statement = /^(?:import|export)\b(?<names>[^'";]*?\bfrom\s*|\s*)'(?<target>[^'\n]+)'/gm;
const call = /\bimport\('(?<target>[^'\n]+)'\)/g;

/** The imports of a file: static, dynamic and of types alone. TypeScript 7 has no compiler API, so the text is read. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...[...text.matchAll(statement)].map((match) => ({
      match,
      kind: isTypeOnly(match.groups?.['names']) ? ('type' as const) : ('static' as const),
    })),
    ...[...text.matchAll(call)].map((match) => ({ match, kind: 'dynamic' as const })),
  ];
  return found.map(({ match, kind }) => {
    const written = match.groups?.['target'] as string;
    const isOurs = written.startsWith('.');
    return {
      file,
      line: text.slice(0, match.index).split('\n').length,
      target: isOurs ? resolveFrom(file, written) : packageOf(written),
      kind,
      isOurs,
    };
  });
}

function isTypeOnly(names = ''): boolean {
  return /^\s*type\b(?!\s*,|\s+from\b)/.test(names);
}

function resolveFrom(file: string, written: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `ajv/dist/2020.js` is of the package `ajv`; what begins with `node:` is its own name. */
function packageOf(written: string): string {
  if (written.startsWith('node:')) return written;
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}
