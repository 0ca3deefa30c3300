/**
 * Writes every generated file: registries, validators, docs. `--check` writes nothing and fails where one is stale.
 * usage: npm run generate [-- --check]
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';

type Files = Map<string, string>;
// The pages read the registries, so their module is loaded when those are written.
const generators: (() => Promise<Files>)[] = [
  registries,
  generateValidators,
  generateTypes,
  async () => (await import('./docs.ts')).generateDocs(),
];
/** Folders that hold nothing but what is generated: a file whose rule or command is gone goes too. */
const owned = ['docs/rules/**/*.md', 'docs/policies/*.md', 'docs/commands/*.md'];

const check = process.argv.includes('--check');
const stale: string[] = [];
const made = new Set<string>();
for (const generate of generators) {
  for (const [path, text] of await generate()) {
    made.add(path);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, text);
  }
}
for (const path of globSync(owned).sort()) {
  if (made.has(path)) continue;
  stale.push(path);
  if (!check) rmSync(path);
}
console.log(
  stale.length === 0
    ? 'generated files are fresh'
    : `${check ? 'stale' : 'written'}: ${stale.slice(0, 12).join(' ')}${stale.length > 12 ? ` and ${stale.length - 12} more` : ''}`,
);
if (check && stale.length > 0) process.exitCode = 1;

/** One registry a folder: sorted, committed, and the only place that knows every member. */
async function registries(): Promise<Files> {
  const files: Files = new Map();
  const note = '// This file is generated: npm run generate\n';
  const rules = globSync('rules/*/*.ts').sort();
  const ruleIds = rules.map((path) => path.slice('rules/'.length, -'.ts'.length));
  files.set(
    'rules/index.generated.ts',
    `${note}import type { AnyRule } from '../src/rule.ts';\n${ruleIds.map((id) => `import ${nameOf(id)} from './${id}.ts';\n`).join('')}
/** Every rule, by id. */
export const rules: ReadonlyMap<string, AnyRule> = new Map<string, AnyRule>([\n${ruleIds.map((id) => `  ['${id}', ${nameOf(id)}],\n`).join('')}]);\n`,
  );
  files.set('src/sources/index.generated.ts', `${note}${registry('src/sources', 'source', 'Source', './source.ts')}`);
  files.set('src/report/index.generated.ts', `${note}${lazyRegistry('src/report', 'defineReporter')}`);
  files.set('src/commands/index.generated.ts', `${note}${commandRegistry()}`);
  return files;
}

/** Commands by id; a folder is a topic: `policies/validate.ts` is `policies validate`. */
function commandRegistry(): string {
  const paths = globSync('src/commands/**/*.ts')
    .filter((path) => readFileSync(path, 'utf8').includes('export default class'))
    .map((path) => path.slice('src/commands/'.length, -'.ts'.length))
    .sort();
  const imports = paths.map((path) => `import ${nameOf(path)} from './${path}.ts';\n`).join('');
  const entries = paths.map((path) => `  '${path.replaceAll('/', ':')}': ${nameOf(path)},\n`).join('');
  return `${imports}\n/** Every command, by the words that call it. */\nexport const commands = {\n${entries}};\n`;
}

/** Sources are all needed to recognise an input, so they are imported at once. */
function registry(folder: string, noun: string, type: string, from: string): string {
  const names = membersOf(folder, `define${type}`);
  return `import type { ${type} } from '${from}';\n${names.map((name) => `import ${nameOf(name)} from './${name}.ts';\n`).join('')}
/** Every ${noun}, by id. */
export const ${noun}s: readonly ${type}[] = [${names.map(nameOf).join(', ')}];\n`;
}

/** Reporters are imported only when one is asked for. */
function lazyRegistry(folder: string, marker: string): string {
  const names = membersOf(folder, marker);
  return `/** Every reporter, by id; imported when it is asked for. */
export const reporters = {\n${names.map((name) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: () => import('./${name}.ts'),\n`).join('')}} as const;\n`;
}

/** The files of a folder that export a member made by the given function. */
function membersOf(folder: string, marker: string): string[] {
  return globSync(`${folder}/*.ts`)
    .filter(
      (path) => !path.endsWith('.generated.ts') && readFileSync(path, 'utf8').includes(`export default ${marker}`),
    )
    .map((path) => path.slice(folder.length + 1, -'.ts'.length))
    .sort();
}

function nameOf(id: string): string {
  return id.replace(/[-/]([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
}
